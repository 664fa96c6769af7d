import { useTranslations } from 'next-intl';
import { Icon } from './icon';

/** The same words as in the error summary, at the field. Renders nothing without an error. */
export function FieldError({ id, error }: { id?: string; error?: string | string[] }) {
  const t = useTranslations('ui');
  const sentences = [error ?? []].flat().filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <p id={id} className="max-w-prose font-semibold text-bad">
      <Icon name="alert" className="me-1.5" />
      <span className="sr-only">{t('errorPrefix')} </span>
      {sentences.join(' ')}
    </p>
  );
}
