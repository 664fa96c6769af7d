import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import type { UptimeDto } from '@/lib/features/nodes/schema';
import { uptimesOf } from '@/lib/features/nodes/uptime-queries';
import { providersQuery, toProviderFilter } from '@/lib/features/providers/api';
import { everyProvider } from '@/lib/features/providers/register-queries';
import {
  REGISTER_UPTIME_DAYS,
  type ProviderDto,
  type ProviderFilter,
} from '@/lib/features/providers/schema';

export const GET = respondCsv({
  query: providersQuery.omit({ after: true, limit: true }),
  filename: 'providers.csv',
  handle: async (query) => {
    const asset = await settlementAsset();
    return {
      columns: [
        'address',
        'name',
        'status',
        'tier',
        'region',
        'certified until',
        'inventory',
        'units',
        'H100-equivalents',
        `stake (${asset.symbol})`,
        'record hash',
        `uptime of ${REGISTER_UPTIME_DAYS} days (%)`,
        'uptime simulated',
      ],
      rows: pagesOf(toProviderFilter(query), asset.decimals),
    };
  },
});

async function* pagesOf(filter: ProviderFilter, decimals: number) {
  for await (const page of everyProvider(filter)) {
    const uptimes = await uptimesOf(
      page.map(({ address }) => address),
      REGISTER_UPTIME_DAYS,
    );
    yield page.map((provider) => rowOf(provider, uptimes.get(provider.address), decimals));
  }
}

function rowOf(
  provider: ProviderDto,
  uptime: UptimeDto | undefined,
  decimals: number,
): (string | number)[] {
  return [
    provider.address,
    provider.name ?? '',
    provider.status,
    provider.tier,
    provider.region,
    provider.expiresAt?.toISOString() ?? '',
    provider.inventory.map((line) => `${line.units} × ${line.classId}`).join('; '),
    provider.units,
    toDecimalString(provider.capacity, 18),
    toDecimalString(provider.stake, decimals),
    provider.recordHash ?? '',
    uptime && uptime.share !== null ? toDecimalString(BigInt(uptime.share), 2) : '',
    uptime?.simulated ? 'yes' : '',
  ];
}
