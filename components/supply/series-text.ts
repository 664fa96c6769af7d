import type { useTranslations } from 'next-intl';
import { toDisplayNumber } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { OTHER, type Group, type SeriesUnit } from '@/lib/features/supply/series';
import { formatAmount, formatHours } from '@/lib/i18n/amounts';
import { className } from './classes';
import { regionName } from './regions';

type Text = ReturnType<typeof useTranslations<'supply.public.history'>>;

/** What a line is called. `names` are those of providers. */
export function lineName(
  key: string,
  group: Group,
  names: ReadonlyMap<string, string>,
  t: Text,
): string {
  if (key === OTHER) return t('other');
  if (group === 'region') return regionName(key);
  if (group === 'class') return className(key);
  if (group === 'tier') return t('tierKey', { tier: key });
  if (group === 'provider') return names.get(key) ?? `${key.slice(0, 6)}…${key.slice(-4)}`;
  return t('total');
}

/** A value for drawing, and in words without its unit. */
export function valueOf(
  value: bigint | null,
  unit: SeriesUnit,
  asset: SettlementAsset,
  locale: string,
): { number: number | null; text: string } {
  if (value === null) return { number: null, text: '–' };
  switch (unit) {
    case 'h100e':
      return { number: toDisplayNumber(value, 18, 1), text: formatHours(value, locale, 1) };
    case 'bps':
      return { number: toDisplayNumber(value, 2, 2), text: formatAmount(value, 2, locale, 1) };
    case 'money':
      return {
        number: toDisplayNumber(value, asset.decimals, 4),
        text: formatAmount(value, asset.decimals, locale, 2),
      };
  }
}
