import { respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { providersOnWire, providersQuery, toProviderFilter } from '@/lib/features/providers/api';
import { listPromises } from '@/lib/features/providers/commitment-queries';
import { uptimesOf } from '@/lib/features/nodes/uptime-queries';
import { searchProviders } from '@/lib/features/providers/register-queries';
import { REGISTER_UPTIME_DAYS } from '@/lib/features/providers/schema';

const LIMIT = 100;

export const GET = respond({
  query: providersQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async ({ after, limit = LIMIT, ...query }) => {
    const [at, page] = await Promise.all([
      asOf(),
      searchProviders(toProviderFilter(query), { after, limit }),
    ]);
    const addresses = page.providers.map(({ address }) => address);
    const [promises, uptimes] = await Promise.all([
      listPromises(addresses),
      uptimesOf(addresses, REGISTER_UPTIME_DAYS),
    ]);
    return providersOnWire(at, page, promises, uptimes);
  },
});
