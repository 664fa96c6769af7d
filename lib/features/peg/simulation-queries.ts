import 'server-only';

import { reserveAbi } from '@/lib/chain/generated/abis';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import { flowTotals } from '@/lib/features/reserve/day-queries';

import { assumptionsAfter, DEMAND_DAYS, type Basis } from './simulate/basis';
import { simulationIn, type SimulationRecord } from './simulate/record';

/** IReserve.BreakerState.OracleStale */
const ORACLE_STALE = 3;

/**
 * Public. What a simulation starts from: the reserve's own snapshot at the newest block, so that every figure is of one block
 * and can be asked for again, and the ordinary demand as the mirror counted it.
 */
export async function simulationBasis(): Promise<Basis> {
  const client = serverClient();
  const [block, [recent]] = await Promise.all([
    client.getBlock({ blockTag: 'latest' }),
    flowTotals([DEMAND_DAYS]),
  ]);
  const snapshot = await client.readContract({
    address: deployment().addresses.Reserve,
    abi: reserveAbi,
    functionName: 'snapshot',
    blockHash: block.hash,
  });
  const { terms, thresholds } = snapshot;
  return {
    state: {
      blockNumber: block.number,
      supply: snapshot.supply,
      assets: snapshot.assets,
      backingHours: snapshot.backingHours,
      referencePrice: snapshot.referencePrice === 0n ? undefined : snapshot.referencePrice,
      oracleStale: snapshot.breaker === ORACLE_STALE,
      mintedToday: snapshot.mintedToday,
      mintHalted: snapshot.mintHalted,
      redeemHalted: snapshot.redeemHalted,
    },
    time: new Date(Number(block.timestamp) * 1_000),
    terms: terms.price === 0n ? undefined : terms,
    changedAt:
      snapshot.pegChangedAt === 0n ? undefined : new Date(Number(snapshot.pegChangedAt) * 1_000),
    lines: thresholds,
    assumptions: assumptionsAfter({
      minted: recent?.totals.MINTED.hours ?? 0n,
      redeemed: recent?.totals.REDEEMED.hours ?? 0n,
    }),
  };
}

/** As `simulationBasis`; undefined while no node answers, for pages that are worth reading without it. */
export async function simulationBasisIfReachable(): Promise<Basis | undefined> {
  try {
    return await simulationBasis();
  } catch (error) {
    log.warn({ err: error }, 'no node answered: the page stands without its simulation');
    return undefined;
  }
}

/** The simulation that a proposal's record carries. Officials and the regulator, who may read records. */
export async function simulationOf(
  actor: Actor,
  recordHash: string | null,
): Promise<SimulationRecord | undefined> {
  authorise(actor, 'audit.read-records');
  if (recordHash === null) return undefined;
  const record = await db().record.findUnique({
    where: { hash: recordHash },
    select: { body: true },
  });
  return simulationIn(record?.body);
}
