import { useLocale, useTranslations } from 'next-intl';
import { LineChart } from '@/components/charts/line-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SupplyPoint } from '@/lib/features/supply/history';
import { formatHours } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** Certified capacity at the end of each month. */
export function SupplyHistoryChart({ points }: { points: SupplyPoint[] }) {
  const t = useTranslations('supply.public.history');
  const locale = useLocale();
  return (
    <LineChart
      title={t('title')}
      unit={t('unit')}
      summary={t('summary')}
      data={{
        axis: t('axis'),
        series: [{ key: 'capacity', label: t('series') }],
        points: points.map((point) => ({
          label: formatDate(point.time, locale, 'shortDate'),
          at: point.time.getTime(),
          values: { capacity: toDisplayNumber(point.capacity, 18, 1) },
          texts: { capacity: formatHours(point.capacity, locale, 1) },
        })),
      }}
    />
  );
}
