import 'server-only';

import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { shareFor } from '@/lib/core/share-for';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';
import { grantTotals } from '@/lib/features/grants/queries';
import { reserveStatement } from '@/lib/features/reserve/queries';
import { supplyAt, supplyNow } from '@/lib/features/supply/queries';

import { readTransparency } from './read-chain';
import type { MonthAgo, Transparency } from './schema';

/** As long as a block takes on a quick chain: no reader is behind by more than one. */
export const SHARED_MS = 2_000;

/**
 * Public. The programme in figures, read from the chain itself and not from the mirror; one reading for everyone who asks
 * within two seconds.
 * @throws AppError UNAVAILABLE when no node answers.
 */
export const transparencyNow = shareFor(SHARED_MS, async (): Promise<Transparency> => {
  const [client, programme] = [serverClient(), deployment()];
  try {
    return await readTransparency(client, programme);
  } catch (cause) {
    throw new AppError('UNAVAILABLE', { message: 'the chain could not be read', cause });
  }
});

/**
 * Public. The same figures as the mirror has them, for pages that are written on the server: they stand although no node
 * answers. @throws AppError UNAVAILABLE before the first block was mirrored.
 */
export async function mirroredTransparency(): Promise<Transparency> {
  const { addresses } = deployment();
  const [{ at, reserve }, supply, grants] = await Promise.all([
    reserveStatement(),
    supplyNow(),
    grantTotals(),
  ]);
  return {
    chainId: at.chainId.toString(),
    block: {
      number: at.blockNumber.toString(),
      hash: at.blockHash,
      timestamp: (at.time.getTime() / 1_000).toString(),
    },
    token: { address: addresses.ComputeToken, supply: reserve.supply.toString() },
    peg: {
      price: (reserve.terms?.price ?? 0n).toString(),
      mintFeeBps: (reserve.terms?.mintFeeBps ?? 0).toString(),
      redeemFeeBps: (reserve.terms?.redeemFeeBps ?? 0).toString(),
    },
    reserve: {
      address: addresses.Reserve,
      asset: addresses.SettlementAsset,
      assets: reserve.assets.toString(),
      liabilities: reserve.liabilities.toString(),
      liquidCoverageBps: reserve.liquidCoverageBps?.toString() ?? null,
      capacityBacking: reserve.capacityBacking.toString(),
      totalCoverageBps: reserve.totalCoverageBps?.toString() ?? null,
      breaker: reserve.breaker,
    },
    reference: reserve.reference
      ? {
          price: reserve.reference.price.toString(),
          validUntil: (reserve.reference.validUntil.getTime() / 1_000).toString(),
        }
      : null,
    providers: { certified: supply.providers.toString(), h100e: supply.capacity.toString() },
    grants: { awarded: grants.awarded.toString(), left: grants.left.toString() },
  };
}

const MONTH_MS = 30 * 86_400_000;

/** Public. The figures thirty days before the mirror's block, for the direction of each; undefined before the first peg. */
export async function monthAgo(): Promise<MonthAgo | undefined> {
  const { chainId, time: now } = await asOf();
  const time = new Date(now.getTime() - MONTH_MS);
  const before = { where: { chainId, time: { lte: time } } };
  const newest = {
    orderBy: [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }],
  };
  const [peg, flow, [supply], awards] = await Promise.all([
    db().chainPegChange.findFirst({ ...before, ...newest }),
    db().chainReserveFlow.findFirst({ ...before, ...newest }),
    supplyAt([time]),
    db().chainAward.aggregate({
      where: { chainId, awardedAt: { lte: time } },
      _sum: { awarded: true },
    }),
  ]);
  if (!peg) return undefined;
  const price = toBigInt(peg.price);
  const circulation = flow ? toBigInt(flow.supply) : 0n;
  const liabilities = liabilitiesOf(circulation, price);
  return {
    time,
    price,
    supply: circulation,
    liquidCoverageBps:
      flow && liabilities > 0n ? coverageBps(toBigInt(flow.assets), liabilities) : undefined,
    capacity: supply?.capacity ?? 0n,
    awarded: awards._sum.awarded ? toBigInt(awards._sum.awarded) : 0n,
  };
}
