import 'server-only';

import type { Address, Hex } from 'viem';

import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db, type Tx } from '@/lib/db/client';
import type { ChainPriceDay, ChainReference, PriceReading } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf, asOfIn } from '@/lib/features/framework/queries';
import type { AsOf } from '@/lib/features/framework/schema';

import { deviationBps, freshUntil, settleReference, sourceState } from './rules';
import type { Guards, PriceDay, PriceSeries, ReadingDto, ReferenceDto, SourceDto } from './schema';
import type { SourceProblemCode } from './sources/problem';

const DAY_MS = 86_400_000;

/** Public. @throws AppError UNAVAILABLE before the first block was mirrored. */
export async function referenceNow(): Promise<ReferenceDto> {
  return (await referenceStatement()).reference;
}

/** Public. Every source with its last price, whether it counts and why not, in the order in which they were added. */
export async function sourcesNow(): Promise<SourceDto[]> {
  return (await referenceStatement()).sources;
}

/** Public. The reference and its sources from one snapshot of the mirror. */
export async function referenceStatement(): Promise<{
  reference: ReferenceDto;
  sources: SourceDto[];
}> {
  const { chainId } = deployment();
  return db().$transaction(
    async (tx) => {
      const at = await asOfIn(tx, chainId);
      const row = await tx.chainReference.findUnique({ where: { chainId } });
      const reference = toReference(row, at);
      return { reference, sources: await readSources(tx, reference) };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

/** A block comes some seconds after the mirror's newest, and is judged by its own time. */
function nextBlockTime({ time }: AsOf): Date {
  return new Date(Math.max(time.getTime(), Math.floor(Date.now() / 1_000) * 1_000));
}

function toReference(row: ChainReference | null, at: AsOf): ReferenceDto {
  const validUntil = row?.validUntil ?? undefined;
  const isLost = row?.lostAt && row.lostFresh !== null && row.lostAgreeing !== null;
  return {
    at,
    guards: toGuards(row),
    round:
      row && row.roundId > 0n && row.observedAt && row.computedAt
        ? {
            roundId: row.roundId,
            price: toBigInt(row.price),
            observedAt: row.observedAt,
            computedAt: row.computedAt,
            counted: row.counted,
          }
        : undefined,
    validUntil,
    stale: !validUntil || nextBlockTime(at) > validUntil,
    lost: isLost
      ? { at: row.lostAt ?? at.time, fresh: row.lostFresh ?? 0, agreeing: row.lostAgreeing ?? 0 }
      : undefined,
  };
}

function toGuards(row: ChainReference | null): Guards {
  return {
    maxAge: row?.maxAge ?? 0,
    maxDeviationBps: row?.maxDeviationBps ?? 0,
    minSources: row?.minSources ?? 0,
    minPrice: row ? toBigInt(row.minPrice) : 0n,
    maxPrice: row ? toBigInt(row.maxPrice) : 0n,
  };
}

async function readSources(tx: Tx, { at, guards, round }: ReferenceDto): Promise<SourceDto[]> {
  const { chainId } = at;
  const [rows, readings] = await Promise.all([
    tx.chainPriceSource.findMany({
      where: { chainId, active: true },
      orderBy: [{ addedAt: 'asc' }, { sourceId: 'asc' }],
    }),
    tx.priceReading.findMany({ where: { chainId } }),
  ]);
  const hashes = rows.flatMap(({ evidenceHash }) => evidenceHash ?? []);
  const evidence = await tx.priceEvidence.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true },
  });
  const priced = rows.map((row) => ({ ...row, price: row.price ? toBigInt(row.price) : null }));
  const usable = priced.filter(
    (row): row is typeof row & { price: bigint; observedAt: Date } =>
      row.price !== null && row.observedAt !== null,
  );
  const settled = settleReference(usable, guards, nextBlockTime(at));
  return priced.map((row) => {
    const reading = readings.find(({ sourceId }) => sourceId === row.sourceId);
    const hasPrice = row.price !== null && row.observedAt !== null;
    return {
      sourceId: row.sourceId,
      kind: row.kind,
      account: row.account as Address,
      state: sourceState(row, settled, guards),
      price: row.price ?? undefined,
      observedAt: hasPrice ? (row.observedAt ?? undefined) : undefined,
      freshUntil: hasPrice && row.observedAt ? freshUntil(row.observedAt, guards) : undefined,
      deviationBps: row.price !== null && round ? deviationBps(row.price, round.price) : undefined,
      reportedTx: row.reportedTx ?? undefined,
      evidenceHash: (row.evidenceHash as Hex | null) ?? undefined,
      hasEvidence: evidence.some(({ hash }) => hash === row.evidenceHash),
      recordHash: (row.recordHash as Hex | null) ?? undefined,
      reading: reading && toReading(reading),
    };
  });
}

function toReading(row: PriceReading): ReadingDto {
  return {
    sourceId: row.sourceId,
    title: row.title,
    url: row.url,
    invented: row.invented,
    terms: row.terms,
    triedAt: row.triedAt,
    readAt: row.readAt ?? undefined,
    price: row.price ? toBigInt(row.price) : undefined,
    problem: (row.problem as SourceProblemCode | null) ?? undefined,
    detail: row.detail ?? undefined,
    failingSince: row.failingSince ?? undefined,
    failuresInRow: row.failuresInRow,
    tries: row.tries,
    failures: row.failures,
  };
}

/** Public. Lists that the worker reads and that the oracle does not know: nothing comes of their prices. */
export async function readingsWithoutSource(): Promise<ReadingDto[]> {
  const { chainId } = deployment();
  const [readings, sources] = await Promise.all([
    db().priceReading.findMany({ where: { chainId }, orderBy: { sourceId: 'asc' } }),
    db().chainPriceSource.findMany({
      where: { chainId, active: true },
      select: { sourceId: true },
    }),
  ]);
  const known = new Set(sources.map(({ sourceId }) => sourceId));
  return readings.filter(({ sourceId }) => !known.has(sourceId)).map(toReading);
}

/**
 * Public. The last price of each UTC day of the reference and of every source that ever reported, oldest first. Days
 * without a report have no point.
 *
 * @param days how many days back from the mirror's newest block; everything unless told.
 */
export async function referenceSeries(days?: number): Promise<PriceSeries> {
  const { chainId, time } = await asOf();
  const rows = await db().chainPriceDay.findMany({
    where: {
      chainId,
      ...(days !== undefined && { day: { gte: new Date(time.getTime() - days * DAY_MS) } }),
    },
    orderBy: [{ sourceId: 'asc' }, { day: 'asc' }],
  });
  const bySource = new Map<string, PriceDay[]>();
  for (const row of rows) {
    const own = bySource.get(row.sourceId) ?? [];
    own.push(toDay(row));
    bySource.set(row.sourceId, own);
  }
  const reference = bySource.get('') ?? [];
  bySource.delete('');
  return { reference, sources: [...bySource].map(([sourceId, own]) => ({ sourceId, days: own })) };
}

function toDay({ day, last, lowest, highest }: ChainPriceDay): PriceDay {
  return { day, last: toBigInt(last), lowest: toBigInt(lowest), highest: toBigInt(highest) };
}

/** Public. The canonical text behind a report, and the list's answer where it was kept. @throws AppError NOT_FOUND */
export async function getEvidence(
  hash: string,
): Promise<{ text: string; body: Uint8Array | undefined }> {
  const row = await db().priceEvidence.findUnique({ where: { hash: hash.toLowerCase() } });
  if (!row || row.chainId !== deployment().chainId)
    throw new AppError('NOT_FOUND', { key: 'evidenceNotFound' });
  return { text: row.text, body: row.body ?? undefined };
}
