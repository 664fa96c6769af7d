import { useTranslations } from 'next-intl';

import { TextArea } from '@/components/ui/text-area';

/** Why an official decides so: in every decision, and always the last question. */
export function ReasonField({ error }: { error: string | undefined }) {
  const t = useTranslations('acts');
  return (
    <TextArea
      name="reason"
      label={t('reason')}
      hint={t('reasonHint')}
      maxLength={4_000}
      error={error}
    />
  );
}
