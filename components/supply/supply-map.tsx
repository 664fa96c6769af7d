import { useLocale, useTranslations } from 'next-intl';
import { RegionMap } from '@/components/maps/region-map';
import { toShapes, type Shapes } from '@/components/maps/shapes';
import { Table } from '@/components/ui/table';
import { toDisplayNumber } from '@/lib/core/units';
import type { Geography } from '@/lib/features/supply/geo/geographies';
import type { SupplyGroup } from '@/lib/features/supply/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { supplyHref } from './filter';
import { sourceOf } from './geography-note';
import { regionName } from './regions';
import { bandsUpTo } from './scale';

/** The same land for every reader and every filter. */
const drawings = new Map<string, Shapes>();

function shapesOf({ id, topology }: Geography): Shapes {
  const shapes = drawings.get(id) ?? toShapes(topology, { regions: 'regions', width: 800 });
  drawings.set(id, shapes);
  return shapes;
}

/** H100-hours a day by region. A region leads to its own hardware. */
export function SupplyMap({
  geography,
  regions,
  classId,
  chosen,
}: {
  geography: Geography;
  regions: SupplyGroup[];
  classId?: string;
  chosen?: string;
}) {
  const t = useTranslations('supply.public.map');
  const locale = useLocale();
  const perDay = (group: SupplyGroup) => formatHours(group.capacity * 24n, locale, 0);
  const [largest] = regions;
  const total = regions.reduce((sum, group) => sum + group.capacity, 0n);
  const bands = bandsUpTo(largest ? toDisplayNumber(largest.capacity * 24n, 18, 0) : 0);
  const whole = (value: number) => formatNumber(value, locale);
  const shapes = shapesOf(geography);
  const supplied = new Map(regions.map((group) => [group.key, group]));

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
      regions={shapes.regions.map(({ id, name }) => {
        const group = supplied.get(id);
        const href = supplyHref({ region: id, classId });
        if (!group) return { id, name, value: null, label: t('none'), href, chosen: id === chosen };
        return {
          id,
          name,
          value: toDisplayNumber(group.capacity * 24n, 18, 0),
          label: t('label', { hours: perDay(group) }),
          mark: id.replace(/^[A-Z]{2}-(?=[A-Z])/, ''),
          amount: perDay(group),
          href,
          chosen: id === chosen,
        };
      })}
      scale={bands.map((from, band) => {
        const to = bands[band + 1];
        if (to === undefined) return { from, label: t('more', { from: whole(from) }) };
        if (band === 0) return { from, label: t('upTo', { to: whole(to) }) };
        return { from, label: t('between', { from: whole(from), to: whole(to) }) };
      })}
      noneLabel={t('none')}
      source={sourceOf(geography)}
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
