import 'server-only';

import { bytesToHex } from 'viem';

import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { readCheckpoint } from '@/lib/features/audit/queries';
import type { CheckpointResponse } from '@/lib/features/audit/schema';

import { readLogEntry } from './log-entry';
import type { Anchor, LogLine } from './schema';
import { storiesByKey } from './story-queries';

/** Entries on one page. */
export const LOG_PAGE = 50;

/** Public. Size and root of the log now, and the newest root that the chain holds. */
export function logState(): Promise<CheckpointResponse> {
  return readCheckpoint(db(), {
    origin: env().GRIDHALL_LOG_ORIGIN,
    chainId: deployment().chainId,
  });
}

/**
 * Public. Entries below `before`, or the newest, newest first, without the sign-ins, which would bury what was done. Of the
 * records behind them only the hashes.
 */
export async function listLog(options: { before?: bigint; take: number }): Promise<LogLine[]> {
  const rows = await db().auditEntry.findMany({
    where: {
      ...(options.before === undefined ? {} : { index: { lt: options.before } }),
      NOT: { act: { startsWith: 'session.' } },
    },
    orderBy: { index: 'desc' },
    take: options.take,
  });
  return toLines(rows);
}

/** Public. The entries with these numbers, by number; a number beyond the end of the log is left out. */
export async function linesByIndex(indices: readonly bigint[]): Promise<Map<bigint, LogLine>> {
  const rows = await db().auditEntry.findMany({ where: { index: { in: [...indices] } } });
  const lines = await toLines(rows);
  return new Map(lines.map((line) => [line.index, line]));
}

/** Public. NOT_FOUND beyond the end of the log. */
export async function getLogLine(index: bigint): Promise<LogLine> {
  const row = await db().auditEntry.findUnique({ where: { index } });
  const [line] = row ? await toLines([row]) : [];
  if (!line) throw new AppError('NOT_FOUND', { message: `the log has no entry ${index}` });
  return line;
}

type Row = { index: bigint; entry: string; leafHash: Uint8Array; eventKey: string | null };

async function toLines(rows: readonly Row[]): Promise<LogLine[]> {
  const stories = await storiesByKey(rows.flatMap((row) => row.eventKey ?? []));
  return rows.map((row) => ({
    index: row.index,
    text: row.entry,
    leafHash: bytesToHex(row.leafHash),
    entry: readLogEntry(row.entry),
    story: (row.eventKey && stories.get(row.eventKey)) || undefined,
  }));
}

/** Public. The first anchored checkpoint that covers an entry; undefined while it waits for one. */
export async function anchorOf(index: bigint): Promise<Anchor | undefined> {
  const row = await db().chainAnchor.findFirst({
    where: { chainId: deployment().chainId, size: { gt: index } },
    orderBy: { size: 'asc' },
  });
  if (!row) return undefined;
  const { size, root, txHash, blockNumber, time } = row;
  return { size, root, txHash: txHash as `0x${string}`, blockNumber, time };
}

/** Public. Where the log first names a record; undefined for a record that it does not name. */
export async function entryOfRecord(recordHash: string): Promise<bigint | undefined> {
  const row = await db().auditEntry.findFirst({
    where: { recordHash },
    orderBy: { index: 'asc' },
    select: { index: true },
  });
  return row?.index;
}
