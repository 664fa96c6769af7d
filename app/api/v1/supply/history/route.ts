import { respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { historyOnWire, historyQuery, toSeriesAsked } from '@/lib/features/supply/history-api';
import { seriesOf } from '@/lib/features/supply/series-queries';

export const GET = respond({
  query: historyQuery,
  cacheControl: 'public, s-maxage=5, stale-while-revalidate=60',
  handle: async (query) => historyOnWire(await asOf(), await seriesOf(toSeriesAsked(query))),
});
