'use client';

import { useTranslations } from 'next-intl';

import { NumberField } from '@/components/ui/number-field';
import { DEMAND_DAYS } from '@/lib/features/peg/simulate/basis';
import type { FieldName, SimulatorText } from '@/lib/features/peg/simulate/address';

const SHARES = ['gapRedeem', 'gapBuy', 'fear', 'stranded'] as const;

/** How people are taken to behave: each with its reason, and to be changed. */
export function AssumptionFields({
  text,
  wrong,
  onChange,
}: {
  text: SimulatorText;
  wrong: readonly FieldName[];
  onChange: (name: FieldName, value: string) => void;
}) {
  const t = useTranslations('peg.simulator');
  const field = (name: FieldName, suffix: string) => (
    <NumberField
      key={name}
      name={name}
      id={`simulator-${name}`}
      label={t(`field.${name}`)}
      hint={t(`reason.${name as 'buys'}`, { days: DEMAND_DAYS })}
      suffix={suffix}
      value={text[name]}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      {...(wrong.includes(name) ? { error: t('wrong') } : {})}
    />
  );
  return (
    <div className="grid gap-x-8 gap-y-7 pt-2 md:grid-cols-2">
      {field('buys', t('cchPerDay'))}
      {field('sells', t('cchPerDay'))}
      {SHARES.map((name) => field(name, '%'))}
    </div>
  );
}
