import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { replaySupply, SUPPLY_EVENTS, type SupplyPoint } from './history';
import { foldSupply, groupSupply } from './rules';
import type { SupplyDto, SupplyFilter, SupplyView } from './schema';

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

/** Public. Regions and classes to choose from are those that have supply, largest first. */
export async function viewSupply(filter: SupplyFilter = {}): Promise<SupplyView> {
  const all = await supplyNow();
  const supply = filter.region || filter.classId ? await supplyNow(filter) : all;
  return {
    supply,
    byRegion: groupSupply(supply.lines, 'region'),
    byClass: groupSupply(supply.lines, 'classId'),
    regions: groupSupply(all.lines, 'region').map((group) => group.key),
    classes: groupSupply(all.lines, 'classId').map((group) => group.key),
  };
}

const MONTHS = 12;

/** Public. The certified supply at the end of each of the last twelve months, and now. */
export async function supplyByMonth(): Promise<SupplyPoint[]> {
  const { time } = await asOf();
  const ends = Array.from(
    { length: MONTHS },
    (_, i) => new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() - (MONTHS - 1) + i, 1)),
  );
  return supplyAt([...ends, time]);
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
