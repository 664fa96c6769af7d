import { RegionMap } from '@/components/maps/region-map';
import { toShapes } from '@/components/maps/shapes';
import { Table } from '@/components/ui/table';
import { switzerland, switzerlandSource } from '@/lib/features/supply/geo/switzerland';
import type { Exhibit } from '../exhibit';

const shapes = toShapes(switzerland, { regions: 'cantons', water: 'lakes' });
const hours: Record<string, number> = {
  'CH-ZG': 1152,
  'CH-GE': 688,
  'CH-BE': 120,
  'CH-ZH': 2300,
  'CH-TI': 410,
  'CH-LU': 48,
  'CH-GR': 900,
};
const regions = shapes.regions.map(({ id, name }) => ({
  id,
  name,
  value: hours[id] ?? null,
  label: hours[id] ? `${hours[id]} H100-hours a day` : 'no certified capacity',
  mark: hours[id] ? id.slice(3) : undefined,
  href: hours[id] ? '#table' : undefined,
}));

export const maps: Exhibit[] = [
  {
    name: 'RegionMap',
    render: () => (
      <RegionMap
        title="Where does the certified capacity stand?"
        unit="H100-hours a day"
        summary="Seven of 26 cantons have certified capacity; Zürich and Zug carry more than half."
        shapes={shapes}
        regions={regions}
        noneLabel="No certified capacity"
        scale={[
          { from: 1, label: '1 to 99' },
          { from: 100, label: '100 to 499' },
          { from: 500, label: '500 to 999' },
          { from: 1000, label: "1'000 to 1'999" },
          { from: 2000, label: "2'000 and more" },
        ]}
        source={switzerlandSource}
        table={
          <Table
            caption="Certified capacity by canton"
            captionHidden
            dense
            rows={regions.filter((region) => region.value)}
            rowKey={(region) => region.id}
            columns={[
              { key: 'name', header: 'Canton', rowHeader: true, cell: (region) => region.name },
              {
                key: 'hours',
                header: 'Capacity',
                unit: 'H100-hours a day',
                numeric: true,
                cell: (region) => region.value,
              },
            ]}
          />
        }
      />
    ),
  },
];
