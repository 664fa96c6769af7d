import { useLocale, useTranslations } from 'next-intl';
import { StepChart } from '@/components/charts/step-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { PegChangeDto } from '@/lib/features/peg/schema';
import { formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** Every price from its first day to the next one's, and the last one to now. `changes` come newest first. */
export function PegChart({
  changes,
  now,
  asset,
}: {
  changes: readonly PegChangeDto[];
  now: Date;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.peg');
  const locale = useLocale();
  const [newest] = changes;
  if (!newest) return null;
  const steps = [...changes].reverse().map(({ time, terms }) => ({ time, price: terms.price }));
  if (newest.time < now) steps.push({ time: now, price: newest.terms.price });
  return (
    <StepChart
      title={t('chartTitle')}
      unit={`${asset.symbol} / h`}
      summary={t('summary', { count: changes.length, date: formatDate(newest.time, locale) })}
      data={{
        axis: t('axis'),
        series: [{ key: 'price', label: t('series') }],
        points: steps.map(({ time, price }) => ({
          label: formatDate(time, locale, 'shortDate'),
          at: time.getTime(),
          values: { price: toDisplayNumber(price, asset.decimals, 4) },
          texts: { price: formatMoney(price, asset, locale) },
        })),
      }}
    />
  );
}
