import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { shareFor } from '@/lib/core/share-for';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { onlineUnits } from '@/lib/features/nodes/queries';

import { countOnline } from './online';
import type { OnlineDto, SupplyFilter } from './schema';

/** Certified hardware of one provider and class that was heard in the last five minutes. Capacities are WADs. */
export type OnlineHolding = {
  provider: string;
  region: string;
  classId: string;
  tier: number;
  units: bigint;
  capacity: bigint;
  simulatedCapacity: bigint;
};

/** Machines beat every thirty seconds, so that a few seconds change little. Certificates are read anew each time. */
const heardNow = shareFor(5_000, () => onlineUnits(new Date()));

/**
 * Public. What is online now, of every provider whose certification is live: never more of a class than was certified, since
 * nobody checked the rest. Null while no machine was ever enrolled: then it is not known, which is no zero.
 */
export async function onlineHoldings(): Promise<OnlineHolding[] | null> {
  const enrolled = await db().node.findFirst({ select: { id: true } });
  if (!enrolled) return null;
  const heard = await heardNow();
  if (heard.length === 0) return [];
  const { chainId } = deployment();
  const [holdings, classes] = await Promise.all([
    db().supplyHolding.findMany({
      where: { chainId, provider: { in: [...new Set(heard.map(({ provider }) => provider))] } },
    }),
    db().chainHardwareClass.findMany({ where: { chainId } }),
  ]);
  const weights = new Map(classes.map(({ classId, weight }) => [classId, toBigInt(weight)]));
  const sums = new Map<string, { real: bigint; simulated: bigint }>();
  for (const { provider, classId, simulated, units } of heard) {
    const sum = sums.get(`${provider} ${classId}`) ?? { real: 0n, simulated: 0n };
    sum[simulated ? 'simulated' : 'real'] += BigInt(units);
    sums.set(`${provider} ${classId}`, sum);
  }
  return holdings.flatMap(({ provider, classId, region, tier, units: certified }) => {
    const sum = sums.get(`${provider} ${classId}`) ?? { real: 0n, simulated: 0n };
    const { units, simulated } = countOnline(BigInt(certified), sum);
    const weight = weights.get(classId) ?? 0n;
    if (units === 0n) return [];
    return [
      {
        ...{ provider, classId, region, tier, units },
        capacity: units * weight,
        simulatedCapacity: simulated * weight,
      },
    ];
  });
}

/** Public. The same added up, as far as it fits; null while it is not known. */
export async function onlineNow(filter: SupplyFilter = {}): Promise<OnlineDto | null> {
  const holdings = await onlineHoldings();
  return holdings && addUp(fitting(holdings, filter));
}

export function fitting(
  holdings: readonly OnlineHolding[],
  { region, classId, tier }: SupplyFilter,
): OnlineHolding[] {
  return holdings.filter(
    (one) =>
      (region === undefined || one.region === region) &&
      (classId === undefined || one.classId === classId) &&
      (tier === undefined || one.tier === tier),
  );
}

function addUp(holdings: readonly OnlineHolding[]): OnlineDto {
  return {
    capacity: holdings.reduce((sum, one) => sum + one.capacity, 0n),
    simulatedCapacity: holdings.reduce((sum, one) => sum + one.simulatedCapacity, 0n),
  };
}
