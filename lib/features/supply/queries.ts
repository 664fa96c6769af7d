import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { asOf } from '@/lib/features/framework/queries';

import { replaySupply, SUPPLY_EVENTS, type SupplyPoint } from './history';
import { onlineNow } from './online-queries';
import { foldSupply, groupSupply } from './rules';
import type { SupplyDto, SupplyFilter, SupplyView } from './schema';

/**
 * Public. What certifiers signed for, of providers whose certification is live at the mirror's block time: read from the sums
 * that change with the mirror, so that the number of providers does not matter.
 */
export async function supplyNow({ region, classId, tier }: SupplyFilter = {}): Promise<SupplyDto> {
  const { chainId } = deployment();
  await asOf();
  const place = Prisma.sql`${region ? Prisma.sql`AND s.region = ${region}` : Prisma.empty}
    ${tier ? Prisma.sql`AND s.tier = ${tier}` : Prisma.empty}`;
  // One statement, so that lines and providers are those of one block.
  const rows = await db().$queryRaw<
    { region: string; classId: string; tier: number; units: bigint; n: number; weight: string }[]
  >`
    SELECT s.region, s."classId", s.tier, s.units, s.holdings AS n, coalesce(c.weight, 0)::text AS weight
    FROM supply_line s
    LEFT JOIN chain_hardware_class c ON c."chainId" = s."chainId" AND c."classId" = s."classId"
    WHERE s."chainId" = ${chainId} ${place} ${classId ? Prisma.sql`AND s."classId" = ${classId}` : Prisma.empty}
    UNION ALL
    SELECT s.region, '', s.tier, 0, s.providers, '0'
    FROM supply_region s WHERE s."chainId" = ${chainId} ${place}`;
  const lines = rows.filter((row) => row.classId !== '');
  // Who holds a class holds it once; over all classes a provider must not count for each of them.
  const counted = classId ? lines : rows.filter((row) => row.classId === '');
  return foldSupply(
    lines.map(({ n, units, weight, ...line }) => ({
      ...line,
      holdings: n,
      units: Number(units),
      weight: BigInt(weight),
    })),
    counted.reduce((sum, { n }) => sum + n, 0),
  );
}

/** Public. Regions and classes to choose from are those that have supply, largest first. */
export async function viewSupply(filter: SupplyFilter = {}): Promise<SupplyView> {
  const [all, online] = await Promise.all([supplyNow(), onlineNow(filter)]);
  const supply = filter.region || filter.classId || filter.tier ? await supplyNow(filter) : all;
  return {
    supply,
    online,
    byRegion: groupSupply(supply.lines, 'region'),
    byClass: groupSupply(supply.lines, 'classId'),
    regions: groupSupply(all.lines, 'region').map((group) => group.key),
    classes: groupSupply(all.lines, 'classId').map((group) => group.key),
  };
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
