import { respondCsv } from '@/app/api/v1/csv';
import { noQuery } from '@/app/api/v1/respond';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import { referenceSeries } from '@/lib/features/oracle/queries';

/** Every day of the reference and of each source since the first. */
export const GET = respondCsv({
  query: noQuery,
  filename: 'reference-days.csv',
  handle: async () => {
    const [{ reference, sources }, { symbol, decimals }] = await Promise.all([
      referenceSeries(),
      settlementAsset(),
    ]);
    const all = [{ sourceId: 'reference', days: reference }, ...sources];
    return {
      columns: ['day', 'source', `last (${symbol})`, `lowest (${symbol})`, `highest (${symbol})`],
      rows: all.flatMap(({ sourceId, days }) =>
        days.map(({ day, last, lowest, highest }) => [
          day.toISOString().slice(0, 10),
          sourceId,
          ...[last, lowest, highest].map((price) => toDecimalString(price, decimals)),
        ]),
      ),
    };
  },
});
