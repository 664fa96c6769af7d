import { useTranslations } from 'next-intl';

import { TextArea } from '@/components/ui/text-area';

import type { FieldState } from './decision-form';

/** Why an official decides so: in every decision, and always the last question. */
export function ReasonField(field: FieldState & { defaultValue?: string | undefined }) {
  const t = useTranslations('acts');
  return <TextArea {...field} label={t('reason')} hint={t('reasonHint')} maxLength={4_000} />;
}
