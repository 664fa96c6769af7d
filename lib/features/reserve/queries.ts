import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db, type Tx } from '@/lib/db/client';
import type { ChainPegChange, ChainReserve } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf, asOfIn } from '@/lib/features/framework/queries';
import type { AsOf } from '@/lib/features/framework/schema';

import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import {
  FLOW_KINDS,
  type FlowDto,
  type FlowKind,
  type FlowTotals,
  type ReserveDto,
  type ReservePoint,
} from './schema';

const DAY_MS = 86_400_000;

/** Public: the reserve is everyone's to see. */
export async function reserveNow(): Promise<ReserveDto> {
  const { chainId } = deployment();
  return toReserve(await findReserve(db(), chainId), await findPeg(db(), chainId));
}

/**
 * Public. The reserve and the block that it is of, from one snapshot of the mirror: whoever compares the figures with the
 * chain must find the very same. @throws AppError UNAVAILABLE before the first block was mirrored.
 */
export async function reserveStatement(): Promise<{ at: AsOf; reserve: ReserveDto }> {
  const { chainId } = deployment();
  return db().$transaction(
    async (tx) => ({
      at: await asOfIn(tx, chainId),
      reserve: toReserve(await findReserve(tx, chainId), await findPeg(tx, chainId)),
    }),
    { isolationLevel: 'RepeatableRead' },
  );
}

function findReserve(tx: Tx, chainId: number) {
  return tx.chainReserve.findUnique({ where: { chainId } });
}

function findPeg(tx: Tx, chainId: number) {
  return tx.chainPegChange.findFirst({
    where: { chainId },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  });
}

function toReserve(row: ChainReserve | null, peg: ChainPegChange | null): ReserveDto {
  const supply = row ? toBigInt(row.supply) : 0n;
  const assets = row ? toBigInt(row.assets) : 0n;
  const price = peg ? toBigInt(peg.price) : 0n;
  const liabilities = liabilitiesOf(supply, price);
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
    mintHalted: row?.mintHalted ?? false,
    redeemHalted: row?.redeemHalted ?? false,
    tokenPaused: row?.tokenPaused ?? false,
  };
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
    db().chainReserveFlow.count({ where }),
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

/** Public. Totals by kind for each window, counted back from the mirror's own block time. */
export async function flowTotals(windows: readonly number[] = [7, 30, 365]): Promise<FlowTotals[]> {
  const { chainId, time } = await asOf();
  return Promise.all(
    windows.map(async (days) => {
      const groups = await db().chainReserveFlow.groupBy({
        by: ['kind'],
        where: { chainId, time: { gte: new Date(time.getTime() - days * DAY_MS) } },
        _sum: { money: true, hours: true },
        _count: { _all: true },
      });
      const totals = Object.fromEntries(
        FLOW_KINDS.map((kind) => {
          const group = groups.find((candidate) => candidate.kind === kind);
          return [
            kind,
            {
              money: group?._sum.money ? toBigInt(group._sum.money) : 0n,
              hours: group?._sum.hours ? toBigInt(group._sum.hours) : 0n,
              count: group?._count._all ?? 0,
            },
          ];
        }),
      ) as FlowTotals['totals'];
      return { days, totals };
    }),
  );
}

/** Public. The reserve after every flow and peg change, at most one point a day (the day's last), oldest first. */
export async function reserveSeries(): Promise<ReservePoint[]> {
  const { chainId } = await asOf();
  const [flows, pegs] = await Promise.all([
    db().chainReserveFlow.findMany({
      where: { chainId },
      orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
      select: { time: true, blockNumber: true, logIndex: true, assets: true, supply: true },
    }),
    db().chainPegChange.findMany({
      where: { chainId },
      orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
      select: { time: true, blockNumber: true, logIndex: true, price: true },
    }),
  ]);
  const steps = [
    ...flows.map((flow) => ({ ...flow, price: undefined })),
    ...pegs.map((peg) => ({ ...peg, assets: undefined, supply: undefined })),
  ].sort((a, b) =>
    a.blockNumber === b.blockNumber
      ? a.logIndex - b.logIndex
      : a.blockNumber < b.blockNumber
        ? -1
        : 1,
  );

  const byDay = new Map<string, ReservePoint>();
  let assets = 0n;
  let supply = 0n;
  let price = 0n;
  for (const step of steps) {
    if (step.price !== undefined) price = toBigInt(step.price);
    else {
      assets = toBigInt(step.assets);
      supply = toBigInt(step.supply);
    }
    const liabilities = liabilitiesOf(supply, price);
    byDay.set(step.time.toISOString().slice(0, 10), {
      time: step.time,
      assets,
      supply,
      price,
      liabilities,
    });
  }
  return [...byDay.values()];
}
