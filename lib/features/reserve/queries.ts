import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import type { ChainPegChange, ChainReference, ChainReserve } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf, asOfIn } from '@/lib/features/framework/queries';
import type { AsOf } from '@/lib/features/framework/schema';

import { breakerState } from '@/lib/core/reserve-breaker';
import { capacityBacking, coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { backingHoursAt } from '@/lib/features/providers/backing-queries';
import { type FlowDto, type FlowKind, type ReserveDto } from './schema';

/** A page waits rather than fails while others read. */
const WAIT_MS = 10_000;

/** Public: the reserve is everyone's to see. */
export async function reserveNow(): Promise<ReserveDto> {
  return (await readReserve(false)).reserve;
}

/**
 * Public. The reserve and the block that it is of, from one snapshot of the mirror: whoever compares the figures with the
 * chain must find the very same. @throws AppError UNAVAILABLE before the first block was mirrored.
 */
export async function reserveStatement(): Promise<{ at: AsOf; reserve: ReserveDto }> {
  const { at, reserve } = await readReserve(true);
  if (!at) throw new Error('the cursor was asked for');
  return { at, reserve };
}

async function readReserve(
  mustHaveCursor: boolean,
): Promise<{ at: AsOf | undefined; reserve: ReserveDto }> {
  const { chainId } = deployment();
  return db().$transaction(
    async (tx) => {
      const cursor = mustHaveCursor || (await tx.chainCursor.count({ where: { chainId } })) > 0;
      const at = cursor ? await asOfIn(tx, chainId) : undefined;
      const row = await tx.chainReserve.findUnique({ where: { chainId } });
      const peg = await tx.chainPegChange.findFirst({
        where: { chainId },
        orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
      });
      const reference = await tx.chainReference.findUnique({ where: { chainId } });
      const hours = at ? await backingHoursAt(tx, chainId, at.time) : 0n;
      return {
        at,
        reserve: toReserve({ row, peg, reference, backingHours: hours, now: at?.time }),
      };
    },
    { isolationLevel: 'RepeatableRead', maxWait: WAIT_MS },
  );
}

type Found = {
  row: ChainReserve | null;
  peg: ChainPegChange | null;
  reference: ChainReference | null;
  backingHours: bigint;
  now: Date | undefined;
};

function toReserve({ row, peg, reference, backingHours, now }: Found): ReserveDto {
  const supply = row ? toBigInt(row.supply) : 0n;
  const assets = row ? toBigInt(row.assets) : 0n;
  const price = peg ? toBigInt(peg.price) : 0n;
  const liabilities = liabilitiesOf(supply, price);
  const lines = {
    slowBps: row?.slowBps ?? 10_000,
    haltBps: row?.haltBps ?? 10_000,
    haircutBps: row?.haircutBps ?? 10_000,
    backingShareBps: row?.backingShareBps ?? 0,
  };
  const backing = capacityBacking({ backingHours, price, liabilities, ...lines });
  const totalBps = coverageBps(assets + backing, liabilities);
  const validUntil = reference?.validUntil ?? undefined;
  const stale = !validUntil || !now || now > validUntil;
  return {
    terms: peg
      ? {
          price,
          mintFeeBps: peg.mintFeeBps,
          redeemFeeBps: peg.redeemFeeBps,
          maxStepBps: peg.maxStepBps,
          minInterval: peg.minInterval,
          supplyCap: toBigInt(peg.supplyCap),
        }
      : undefined,
    pegChangedAt: peg?.time,
    supply,
    assets,
    liabilities,
    liquidCoverageBps: liabilities === 0n ? undefined : coverageBps(assets, liabilities),
    floorBps: row?.floorBps ?? 10_000,
    healthyBps: row?.healthyBps ?? 10_000,
    ...lines,
    backingHours,
    capacityBacking: backing,
    totalCoverageBps: liabilities === 0n ? undefined : totalBps,
    breaker: breakerState(totalBps, lines, stale),
    reference:
      reference && reference.roundId > 0n && validUntil
        ? { price: toBigInt(reference.price), validUntil }
        : undefined,
    dailyMintLimit: row ? toBigInt(row.dailyMintLimit) : 0n,
    mintHalted: row?.mintHalted ?? false,
    redeemHalted: row?.redeemHalted ?? false,
    tokenPaused: row?.tokenPaused ?? false,
  };
}

/** From the sums by day: to count millions of rows takes longer than to show the ten newest. */
async function countFlows(where: { chainId: number; kind?: FlowKind }): Promise<number> {
  const { _sum } = await db().reserveDayFlow.aggregate({ where, _sum: { count: true } });
  return _sum.count ?? 0;
}

/** Public. Newest first. */
export async function listFlows(
  options: { kind?: FlowKind; take?: number; skip?: number } = {},
): Promise<{
  flows: FlowDto[];
  total: number;
}> {
  const { chainId, finalBlock } = await asOf();
  const where = { chainId, ...(options.kind ? { kind: options.kind } : {}) };
  const [rows, total] = await Promise.all([
    db().chainReserveFlow.findMany({
      where,
      orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
      take: Math.min(options.take ?? 25, 10_000),
      skip: options.skip ?? 0,
    }),
    countFlows(where),
  ]);
  const flows = rows.map((row) => ({
    kind: row.kind,
    time: row.time,
    account: row.account,
    money: toBigInt(row.money),
    hours: toBigInt(row.hours),
    assets: toBigInt(row.assets),
    supply: toBigInt(row.supply),
    txHash: row.txHash,
    blockNumber: row.blockNumber,
    recordHash: row.recordHash,
    final: row.blockNumber <= finalBlock,
  }));
  return { flows, total };
}
