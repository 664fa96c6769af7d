import { useLocale, useTranslations } from 'next-intl';
import { SummaryList } from '@/components/ui/summary-list';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { Guards } from '@/lib/features/oracle/schema';
import { formatBps, formatDuration, formatMoney } from '@/lib/i18n/amounts';

/** Within what bounds a price is believed. */
export function GuardsList({
  guards,
  asset,
}: {
  guards: Guards;
  asset: Pick<SettlementAsset, 'symbol' | 'decimals'>;
}) {
  const t = useTranslations('oracle.guards');
  const locale = useLocale();
  return (
    <SummaryList
      rows={[
        { key: 'sources', term: t('minSources'), value: String(guards.minSources) },
        { key: 'age', term: t('maxAge'), value: formatDuration(guards.maxAge, locale) },
        {
          key: 'deviation',
          term: t('maxDeviation'),
          value: formatBps(guards.maxDeviationBps, locale),
        },
        {
          key: 'range',
          term: t('range'),
          value: t('rangeText', {
            low: formatMoney(guards.minPrice, asset, locale),
            high: formatMoney(guards.maxPrice, asset, locale),
          }),
        },
      ]}
    />
  );
}
