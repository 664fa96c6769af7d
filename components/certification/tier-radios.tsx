import { useTranslations } from 'next-intl';

import type { FormField } from '@/components/enact/use-form';
import { Radios } from '@/components/ui/radios';
import { itemsOf, readersNeeded, TERM_DAYS, TIERS } from '@/lib/features/certification/rules';

/** The four tiers, with what each costs the certifier and gives the provider. */
export function TierRadios({
  legend,
  hint,
  ...field
}: FormField & { legend: string; hint?: string }) {
  const t = useTranslations('certification.open');
  const desk = useTranslations('providers.desk');
  return (
    <Radios
      {...field}
      legend={legend}
      hint={hint}
      items={TIERS.map((tier) => ({
        value: String(tier),
        label: desk(`tier.${tier}`),
        hint: `${t('items', { count: itemsOf(tier).length, readers: readersNeeded(tier) })}. ${desk('tierTerm', { days: TERM_DAYS[tier] })}.`,
      }))}
    />
  );
}
