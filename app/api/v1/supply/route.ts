import { respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { supplyOnWire, supplyQuery, toSupplyFilter } from '@/lib/features/supply/api';
import { supplyNow } from '@/lib/features/supply/queries';

export const GET = respond({
  query: supplyQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async (query) => supplyOnWire(await asOf(), await supplyNow(toSupplyFilter(query))),
});
