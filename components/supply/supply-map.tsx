import { useLocale, useTranslations } from 'next-intl';
import { RegionMap } from '@/components/maps/region-map';
import { toShapes } from '@/components/maps/shapes';
import { Table } from '@/components/ui/table';
import { toDisplayNumber } from '@/lib/core/units';
import { switzerland, switzerlandSource } from '@/lib/features/supply/geo/switzerland';
import type { SupplyGroup } from '@/lib/features/supply/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { supplyHref } from './filter';
import { regionName } from './regions';
import { bandsUpTo } from './scale';

// The same land for every reader and every filter.
const shapes = toShapes(switzerland, { regions: 'cantons', water: 'lakes', width: 800 });

/** H100-hours a day by region. A region leads to its own hardware. */
export function SupplyMap({ regions, classId }: { regions: SupplyGroup[]; classId?: string }) {
  const t = useTranslations('supply.public.map');
  const locale = useLocale();
  const perDay = (group: SupplyGroup) => formatHours(group.capacity * 24n, locale, 0);
  const [largest] = regions;
  const total = regions.reduce((sum, group) => sum + group.capacity, 0n);
  const bands = bandsUpTo(largest ? toDisplayNumber(largest.capacity * 24n, 18, 0) : 0);
  const whole = (value: number) => formatNumber(value, locale);

  return (
    <RegionMap
      title={t('title')}
      unit={t('unit')}
      summary={
        largest &&
        t(regions.length === 1 ? 'summaryOne' : 'summary', {
          region: regionName(largest.key),
          hours: perDay(largest),
          total: formatHours(total * 24n, locale, 0),
        })
      }
      shapes={shapes}
      regions={regions.map((group) => ({
        id: group.key,
        name: regionName(group.key),
        value: toDisplayNumber(group.capacity * 24n, 18, 0),
        label: t('label', { hours: perDay(group) }),
        mark: group.key.replace(/^CH-/, ''),
        href: supplyHref({ region: group.key, classId }),
      }))}
      scale={bands.map((from, band) => {
        const to = bands[band + 1];
        if (to === undefined) return { from, label: t('more', { from: whole(from) }) };
        if (band === 0) return { from, label: t('upTo', { to: whole(to) }) };
        return { from, label: t('between', { from: whole(from), to: whole(to) }) };
      })}
      noneLabel={t('none')}
      source={switzerlandSource}
      table={
        <Table
          caption={t('table')}
          captionHidden
          dense
          rows={regions}
          rowKey={(group) => group.key}
          columns={[
            {
              key: 'region',
              header: t('title'),
              rowHeader: true,
              cell: (group) => regionName(group.key),
            },
            { key: 'hours', header: t('unit'), numeric: true, cell: perDay },
          ]}
        />
      }
    />
  );
}
