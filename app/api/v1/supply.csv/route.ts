import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { supplyQuery, toSupplyFilter } from '@/lib/features/supply/api';
import { supplyNow } from '@/lib/features/supply/queries';

export const GET = respondCsv({
  query: supplyQuery,
  filename: 'supply.csv',
  handle: async (query) => ({
    columns: ['region', 'class', 'units', 'H100-equivalents', 'H100-hours a day', 'providers'],
    rows: (await supplyNow(toSupplyFilter(query))).lines.map((line) => [
      line.region,
      line.classId,
      line.units,
      toDecimalString(line.capacity, 18),
      toDecimalString(line.capacity * 24n, 18),
      line.providers,
    ]),
  }),
});
