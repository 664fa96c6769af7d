import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { replaySupply, SUPPLY_EVENTS, type SupplyPoint } from './history';
import { foldSupply } from './rules';
import type { SupplyDto, SupplyFilter } from './schema';

/** Public. What certifiers signed for, of providers whose certification is live at the mirror's block time. */
export async function supplyNow(filter: SupplyFilter = {}): Promise<SupplyDto> {
  const { time } = await asOf();
  const { chainId } = deployment();
  const [providers, classes] = await Promise.all([
    db().chainProvider.findMany({
      where: {
        chainId,
        status: 'CERTIFIED',
        expiresAt: { gt: time },
        ...(filter.region ? { region: filter.region } : {}),
      },
      select: { address: true, region: true },
    }),
    db().chainHardwareClass.findMany({
      where: { chainId },
      select: { classId: true, weight: true },
    }),
  ]);
  const inventory = await db().chainInventory.findMany({
    where: { chainId, provider: { in: providers.map((provider) => provider.address) } },
    select: { provider: true, classId: true, units: true },
  });
  const weights = new Map(classes.map((row) => [row.classId, toBigInt(row.weight)]));
  return foldSupply(
    providers.map((provider) => ({
      provider: provider.address,
      region: provider.region,
      inventory: inventory
        .filter((item) => item.provider === provider.address)
        .map((item) => ({ ...item, weight: weights.get(item.classId) ?? 0n })),
    })),
    filter.classId,
  );
}

/** Public. The live supply at each of `times`, which must ascend: replayed from the events, as no row keeps the past. */
export async function supplyAt(times: readonly Date[]): Promise<SupplyPoint[]> {
  const events = await db().chainEvent.findMany({
    where: {
      chainId: deployment().chainId,
      contract: { in: ['HardwareCatalog', 'ProviderRegistry'] },
      name: { in: [...SUPPLY_EVENTS] },
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true },
  });
  return replaySupply(events, times);
}
