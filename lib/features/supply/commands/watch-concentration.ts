import { zeroAddress } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import type { Db, Tx } from '@/lib/db/client';
import { subject } from '@/lib/core/ids';

import { crossings, lineKey, type Crossing, type Side } from '../concentration';
import { readCap } from '../read-limits';
import { readScopes } from '../read-scopes';

export type WatchConcentrationOptions = { db: Db; now: Date };

/**
 * Looks whether a line of concentration was crossed since it was last looked, and writes an alert with its entry in the log
 * for each crossing, once. Returns the crossings.
 *
 * Looks only when no change of the registry or of the weights is newer than the final block: the sums at the tip are then
 * those of a state that stays. What ended by its expiry alone needs no finality, because time does not come back.
 */
export async function watchConcentration({
  db,
  now,
}: WatchConcentrationOptions): Promise<Crossing[]> {
  const chains = await db.chainCursor.findMany({ select: { chainId: true } });
  const found: Crossing[] = [];
  for (const { chainId } of chains)
    found.push(
      ...(await db.$transaction((tx) => watchChain(tx, chainId, now), { timeout: 30_000 })),
    );
  return found;
}

/** ASCII "conc" as a number: one watcher at a time. */
const WATCH_LOCK = 0x636f6e63;

async function watchChain(tx: Tx, chainId: number, now: Date): Promise<Crossing[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${WATCH_LOCK}::int, ${chainId}::int)::text`;
  const cursor = await tx.chainCursor.findUnique({ where: { chainId } });
  if (!cursor || (await changedAfter(tx, chainId, cursor.finalBlock))) return [];
  const [scopes, cap, sides] = await Promise.all([
    readScopes(tx, chainId),
    readCap(tx),
    knownSides(tx, chainId),
  ]);
  const found = crossings(scopes, cap.bps, sides);
  for (const { provider, ...crossing } of found)
    await tx.concentrationAlert.create({
      data: {
        ...crossing,
        provider,
        chainId,
        blockNumber: cursor.blockNumber,
        blockTime: cursor.blockTime,
        createdAt: now,
      },
    });
  // Last, because whoever writes to the log waits from here on.
  for (const { scope } of found)
    await appendEntry(tx, {
      act: 'concentration.line-crossed',
      actor: { address: zeroAddress, role: 'worker' },
      subject: subject.concentration(scope),
      record: null,
      time: now,
    });
  return found;
}

async function changedAfter(tx: Tx, chainId: number, final: bigint): Promise<boolean> {
  const since = { where: { chainId, blockNumber: { gt: final } }, select: { chainId: true } };
  const [provider, weight] = await Promise.all([
    tx.chainProvider.findFirst(since),
    tx.chainHardwareClass.findFirst(since),
  ]);
  return provider !== null || weight !== null;
}

async function knownSides(tx: Tx, chainId: number): Promise<Map<string, Side>> {
  const rows = await tx.$queryRaw<
    { scope: string; measure: 'LARGEST_SHARE' | 'HHI'; line: number; side: Side }[]
  >`
    SELECT DISTINCT ON (scope, measure, line) scope, measure::text AS measure, line, side::text AS side
    FROM concentration_alert WHERE "chainId" = ${chainId}
    ORDER BY scope, measure, line, "blockNumber" DESC`;
  return new Map(rows.map((row) => [lineKey(row), row.side]));
}
