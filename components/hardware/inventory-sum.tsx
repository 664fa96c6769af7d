'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { OpenClass } from '@/lib/features/hardware/schema';
import { requiredStake } from '@/lib/features/providers/rules';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

import { sumOf, type TypedLine } from './typed-inventory';

/** What the typed hardware is worth in H100s and which stake it needs, while it is typed. */
export function InventorySum({
  lines,
  classes,
  stakePerHour,
  money,
  children,
}: {
  lines: readonly TypedLine[];
  classes: readonly OpenClass[];
  /** Settlement-asset units for each H100-equivalent GPU. */
  stakePerHour: bigint;
  money: { symbol: string; decimals: number };
  /** What follows from it. */
  children?: ReactNode;
}) {
  const t = useTranslations('providers.hardware.sum');
  const locale = useLocale();
  const { units, capacity } = sumOf(lines, classes);
  return (
    <div aria-live="polite" className="flex flex-col gap-4">
      <dl className="grid grid-cols-1 gap-x-8 gap-y-4 border-t-2 border-ink pt-3 sm:grid-cols-2 lg:grid-cols-4">
        <Item term={t('units')}>{formatNumber(units, locale)}</Item>
        <Item term={t('capacity')}>{formatHours(capacity, locale)}</Item>
        <Item term={t('perDay')}>{formatHours(capacity * 24n, locale)}</Item>
        <Item term={t('stake')}>
          {formatMoney(requiredStake(capacity, stakePerHour), money, locale)}
        </Item>
      </dl>
      {children}
    </div>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="text-lg font-semibold">{children}</dd>
    </div>
  );
}
