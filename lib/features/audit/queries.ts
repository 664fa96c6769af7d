import 'server-only';

import { logSize, proveConsistency, proveInclusion, readEntries, rootAt } from '@/lib/audit/read';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import type {
  CheckpointResponse,
  ConsistencyQuery,
  ConsistencyResponse,
  EntriesQuery,
  EntriesResponse,
  InclusionQuery,
  InclusionResponse,
} from './schema';

/**
 * Public reads of the log. Each reads the size first: what is below it can no longer change, so that the reads after it fit
 * together without a transaction.
 */

/** The log as it stands, and its newest anchor that the indexer has seen. */
export async function readCheckpoint(
  db: Db,
  { origin, chainId }: { origin: string; chainId: number },
): Promise<CheckpointResponse> {
  const size = await logSize(db);
  const [root, anchor] = await Promise.all([
    rootAt(db, size),
    db.chainAnchor.findFirst({ where: { chainId }, orderBy: { size: 'desc' } }),
  ]);
  return {
    origin,
    size: size.toString(),
    root,
    anchor: anchor && {
      size: anchor.size.toString(),
      root: anchor.root,
      tx: anchor.txHash,
      block: anchor.blockNumber.toString(),
    },
  };
}

/** The newest signed note. @throws AppError NOT_FOUND before the first. */
export async function readCheckpointNote(db: Db): Promise<string> {
  const newest = await db.auditCheckpoint.findFirst({
    orderBy: { size: 'desc' },
    select: { note: true },
  });
  if (!newest) throw new AppError('NOT_FOUND', { message: 'no checkpoint was signed yet' });
  return newest.note;
}

export async function readEntriesPage(
  db: Db,
  { after, limit }: EntriesQuery,
): Promise<EntriesResponse> {
  const size = await logSize(db);
  const entries = await readEntries(db, { after, limit });
  return {
    size: size.toString(),
    entries: entries
      .filter(({ index }) => index < size)
      .map((row) => ({ ...row, index: row.index.toString() })),
  };
}

/** @throws AppError BAD_INPUT when the log has no such entry or no such size. */
export async function readInclusionProof(
  db: Db,
  { index, size }: InclusionQuery,
): Promise<InclusionResponse> {
  await refuseBeyond(db, size);
  if (index >= size) throw outOfRange(`index must be below size, ${size}`);
  const proof = await proveInclusion(db, { index, size });
  return { ...proof, index: index.toString(), size: size.toString() };
}

/** @throws AppError BAD_INPUT when the log never had such sizes. */
export async function readConsistencyProof(
  db: Db,
  { from, to }: ConsistencyQuery,
): Promise<ConsistencyResponse> {
  await refuseBeyond(db, to);
  if (from > to) throw outOfRange(`from must not be above to, ${to}`);
  const proof = await proveConsistency(db, { from, to });
  return { ...proof, from: from.toString(), to: to.toString() };
}

async function refuseBeyond(db: Db, size: bigint): Promise<void> {
  const present = await logSize(db);
  if (size > present) throw outOfRange(`the log has ${present} entries`);
}

function outOfRange(detail: string): AppError {
  return new AppError('BAD_INPUT', { message: detail, params: { detail } });
}
