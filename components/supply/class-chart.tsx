import { useLocale, useTranslations } from 'next-intl';
import { BarChart } from '@/components/charts/bar-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SupplyGroup } from '@/lib/features/supply/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { className } from './classes';

/** H100-hours a day by GPU class. */
export function ClassChart({ classes }: { classes: SupplyGroup[] }) {
  const t = useTranslations('supply.public.classes');
  const locale = useLocale();
  const [largest] = classes;
  if (!largest) return null;
  const perDay = (group: SupplyGroup) => formatHours(group.capacity * 24n, locale, 0);
  return (
    <BarChart
      horizontal
      title={t('title')}
      unit={t('unit')}
      summary={t('summary', { class: className(largest.key), hours: perDay(largest) })}
      data={{
        axis: t('axis'),
        series: [{ key: 'hours', label: t('series') }],
        points: classes.map((group) => ({
          label: group.key,
          values: { hours: toDisplayNumber(group.capacity * 24n, 18, 0) },
          texts: { hours: perDay(group) },
        })),
      }}
    />
  );
}
