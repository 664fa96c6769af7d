import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import { providersQuery, toProviderFilter } from '@/lib/features/providers/api';
import { listProviders } from '@/lib/features/providers/queries';

export const GET = respondCsv({
  query: providersQuery,
  filename: 'providers.csv',
  handle: async (query) => {
    const [providers, asset] = await Promise.all([
      listProviders(toProviderFilter(query)),
      settlementAsset(),
    ]);
    return {
      columns: [
        'address',
        'name',
        'status',
        'tier',
        'region',
        'certified until',
        'hardware',
        'GPUs',
        'H100-equivalents',
        `stake (${asset.symbol})`,
        'record hash',
      ],
      rows: providers.map((provider) => [
        provider.address,
        provider.name ?? '',
        provider.status,
        provider.tier,
        provider.region,
        provider.expiresAt?.toISOString() ?? '',
        provider.inventory.map((line) => `${line.units} × ${line.classId}`).join('; '),
        provider.units,
        toDecimalString(provider.capacity, 18),
        toDecimalString(provider.stake, asset.decimals),
        provider.recordHash ?? '',
      ]),
    };
  },
});
