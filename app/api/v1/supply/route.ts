import { respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { supplyOnWire, supplyQuery, toSupplyFilter } from '@/lib/features/supply/api';
import { onlineNow } from '@/lib/features/supply/online-queries';
import { supplyNow } from '@/lib/features/supply/queries';

export const GET = respond({
  query: supplyQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async (query) => {
    const filter = toSupplyFilter(query);
    const [at, supply, online] = await Promise.all([asOf(), supplyNow(filter), onlineNow(filter)]);
    return supplyOnWire(at, supply, online);
  },
});
