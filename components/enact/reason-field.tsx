import { useTranslations } from 'next-intl';

import { TextArea } from '@/components/ui/text-area';

import type { FieldState } from './decision-form';

type Carried = 'byCall' | 'besideCall' | 'inLog';

/**
 * Why an official decides so: in every decision, and always the last question. `carried`: its hash goes to the chain with the
 * act's call, the call has no place for it, or no call follows.
 */
export function ReasonField({
  carried = 'byCall',
  ...field
}: FieldState & { defaultValue?: string | undefined; carried?: Carried }) {
  const t = useTranslations('acts');
  return (
    <TextArea {...field} label={t('reason')} hint={t(`reasonHint.${carried}`)} maxLength={4_000} />
  );
}
