import { RegionMap } from '@/components/maps/region-map';
import { toShapes } from '@/components/maps/shapes';
import { Table } from '@/components/ui/table';
import { sourceOf } from '@/components/supply/geography-note';
import { GEOGRAPHIES, type Geography } from '@/lib/features/supply/geo/geographies';
import type { Exhibit } from '../exhibit';

const shapes = toShapes(GEOGRAPHIES.switzerland.topology, { regions: 'regions', width: 800 });
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
  label: hours[id]
    ? `${hours[id]} H100-hours a day${id === 'CH-TI' ? ', estimated' : ''}`
    : 'no certified capacity',
  mark: hours[id] ? id.slice(3) : undefined,
  amount: hours[id]?.toString(),
  estimated: id === 'CH-TI',
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
        source={sourceOf(GEOGRAPHIES.switzerland)}
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
  other('Emirates', GEOGRAPHIES['united-arab-emirates'], { 'AE-DU': 1840, 'AE-AZ': 960 }),
  other('South Korea', GEOGRAPHIES['south-korea'], { 'KR-26': 1520, 'KR-11': 2100, 'KR-43': 640 }),
];

/** The other geographies that ship. */
function other(name: string, geography: Geography, amounts: Record<string, number>): Exhibit {
  const land = toShapes(geography.topology, { regions: 'regions', width: 800 });
  const rows = land.regions.map((shape) => {
    const amount = amounts[shape.id];
    return {
      id: shape.id,
      name: shape.name,
      value: amount ?? null,
      label: amount ? `${amount} H100-hours a day` : 'no certified capacity',
      mark: amount ? shape.name : undefined,
      amount: amount?.toString(),
    };
  });
  return {
    name: `RegionMap: ${name}`,
    render: () => (
      <RegionMap
        title={`Where does the certified capacity stand? (${name})`}
        unit="H100-hours a day"
        summary="Amounts of this exhibit are made up."
        shapes={land}
        regions={rows}
        noneLabel="No certified capacity"
        scale={[
          { from: 1, label: '1 to 999' },
          { from: 1000, label: "1'000 to 1'999" },
          { from: 2000, label: "2'000 and more" },
        ]}
        source={sourceOf(geography)}
        table={
          <Table
            caption="Certified capacity by region"
            captionHidden
            dense
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', header: 'Region', rowHeader: true, cell: (row) => row.name },
              { key: 'hours', header: 'Capacity', numeric: true, cell: (row) => row.value ?? '–' },
            ]}
          />
        }
      />
    ),
  };
}
