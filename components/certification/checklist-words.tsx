import { useTranslations } from 'next-intl';

/** A text of the checklist, for parts that are put together where no hook may run. */
export function ChecklistWords({ name }: { name: 'upload' | 'document' }) {
  const t = useTranslations('certification.checklist');
  return <>{t(name)}</>;
}
