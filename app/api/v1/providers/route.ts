import { respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { providersOnWire, providersQuery, toProviderFilter } from '@/lib/features/providers/api';
import { listProviders } from '@/lib/features/providers/queries';

export const GET = respond({
  query: providersQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async (query) =>
    providersOnWire(await asOf(), await listProviders(toProviderFilter(query))),
});
