import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { breakerState } from '@/lib/core/reserve-breaker';
import { capacityBacking, coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { db } from '@/lib/db/client';
import {
  Prisma,
  type ChainPegChange,
  type ChainReference,
  type ChainReserve,
} from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf, asOfCursor, type Cursor } from '@/lib/features/framework/queries';
import type { AsOf } from '@/lib/features/framework/schema';
import { backingHours, unsoldAt, type Unsold } from '@/lib/features/providers/backing-queries';

import { type FlowDto, type FlowKind, type ReserveDto } from './schema';

/** Public: the reserve is everyone's to see. */
export async function reserveNow(): Promise<ReserveDto> {
  return toReserve(await readMirror());
}

/**
 * Public. The reserve and the block that it is of, from one snapshot of the mirror: whoever compares the figures with the
 * chain must find the very same. @throws AppError UNAVAILABLE before the first block was mirrored.
 */
export async function reserveStatement(): Promise<{ at: AsOf; reserve: ReserveDto }> {
  const mirror = await readMirror();
  return { at: asOfCursor(mirror.cursor), reserve: toReserve(mirror) };
}

type Peg = Pick<
  ChainPegChange,
  'price' | 'mintFeeBps' | 'redeemFeeBps' | 'maxStepBps' | 'minInterval' | 'supplyCap'
> & { pegChangedAt: Date };
type Reference = Pick<ChainReference, 'roundId' | 'validUntil'> & {
  referencePrice: ChainReference['price'];
};
type Reserve = Omit<ChainReserve, 'chainId' | 'blockNumber'>;

/** What the mirror has of each; nothing before its first block. */
type Mirror = {
  cursor: Cursor | undefined;
  reserve: Reserve | undefined;
  peg: Peg | undefined;
  reference: Reference | undefined;
  unsold: Unsold;
};

/** One statement: it sees one block, and five questions one after the other take five times as long on the way. */
async function readMirror(): Promise<Mirror> {
  const { chainId } = deployment();
  const [row] = await db().$queryRaw<[Cursor & Reserve & Peg & Reference & { unsold: Unsold }]>`
    SELECT c."chainId", c."blockNumber", c."blockHash", c."blockTime", c."finalBlock", c."updatedAt",
      r."assets", r."supply", r."floorBps", r."healthyBps", r."slowBps", r."haltBps", r."haircutBps",
      r."backingShareBps", r."dailyMintLimit", r."mintHalted", r."redeemHalted", r."tokenPaused",
      p."price", p."mintFeeBps", p."redeemFeeBps", p."maxStepBps", p."minInterval", p."supplyCap",
      p."time" AS "pegChangedAt", f."roundId", f."price" AS "referencePrice", f."validUntil",
      ${unsoldAt(Prisma.sql`c."chainId"`, Prisma.sql`c."blockTime"`)} AS "unsold"
    FROM (SELECT ${chainId}::int AS "chainId") q
    LEFT JOIN "chain_cursor" c USING ("chainId")
    LEFT JOIN "chain_reserve" r USING ("chainId")
    LEFT JOIN "chain_reference" f USING ("chainId")
    LEFT JOIN LATERAL (
      SELECT * FROM "chain_peg_change" WHERE "chainId" = q."chainId"
      ORDER BY "blockNumber" DESC, "logIndex" DESC LIMIT 1) p ON true`;
  return {
    cursor: found(row, 'blockNumber'),
    reserve: found(row, 'assets'),
    peg: found(row, 'price'),
    reference: found(row, 'roundId'),
    unsold: row.unsold,
  };
}

/** A side of an outer join that is not there is null in a column that is never null otherwise. */
function found<Row extends object>(row: Row, column: keyof Row): Row | undefined {
  return row[column] === null ? undefined : row;
}

function toReserve({ cursor, reserve, peg, reference, unsold }: Mirror): ReserveDto {
  const supply = reserve ? toBigInt(reserve.supply) : 0n;
  const assets = reserve ? toBigInt(reserve.assets) : 0n;
  const price = peg ? toBigInt(peg.price) : 0n;
  const liabilities = liabilitiesOf(supply, price);
  const lines = {
    slowBps: reserve?.slowBps ?? 10_000,
    haltBps: reserve?.haltBps ?? 10_000,
    haircutBps: reserve?.haircutBps ?? 10_000,
    backingShareBps: reserve?.backingShareBps ?? 0,
  };
  const hours = cursor ? backingHours(unsold, cursor.blockTime) : 0n;
  const backing = capacityBacking({ backingHours: hours, price, liabilities, ...lines });
  const totalBps = coverageBps(assets + backing, liabilities);
  const validUntil = reference?.validUntil ?? undefined;
  const stale = !validUntil || !cursor || cursor.blockTime > validUntil;
  return {
    terms: peg && {
      price,
      mintFeeBps: peg.mintFeeBps,
      redeemFeeBps: peg.redeemFeeBps,
      maxStepBps: peg.maxStepBps,
      minInterval: peg.minInterval,
      supplyCap: toBigInt(peg.supplyCap),
    },
    pegChangedAt: peg?.pegChangedAt,
    supply,
    assets,
    liabilities,
    liquidCoverageBps: liabilities === 0n ? undefined : coverageBps(assets, liabilities),
    floorBps: reserve?.floorBps ?? 10_000,
    healthyBps: reserve?.healthyBps ?? 10_000,
    ...lines,
    backingHours: hours,
    capacityBacking: backing,
    totalCoverageBps: liabilities === 0n ? undefined : totalBps,
    breaker: breakerState(totalBps, lines, stale),
    reference:
      reference && reference.roundId > 0n && validUntil
        ? { price: toBigInt(reference.referencePrice), validUntil }
        : undefined,
    dailyMintLimit: reserve ? toBigInt(reserve.dailyMintLimit) : 0n,
    mintHalted: reserve?.mintHalted ?? false,
    redeemHalted: reserve?.redeemHalted ?? false,
    tokenPaused: reserve?.tokenPaused ?? false,
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
