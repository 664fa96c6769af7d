import { replayLog, type LogFault, type LogHead } from '@/lib/audit/check-log';
import { noteHash, signCheckpoint } from '@/lib/audit/checkpoint';
import { logSize } from '@/lib/audit/read';
import { AppError } from '@/lib/core/errors';

import { anchorKey, type AnchorPayload } from './anchor-outbox';
import type { AnchorContext } from './context';

/**
 * Signs the log as it stands and wishes for its anchor, when it grew beyond the last checkpoint.
 *
 * The root that is signed is computed from the texts of the entries since `anchored`, on top of the tree that the chain
 * holds: a log whose tree was changed, or that lost entries, is never signed. Texts below `anchored` are not read again;
 * `checkAnchoredLog` does that.
 *
 * @throws AppError INTERNAL when the log is not a continuation of what is anchored. No retry heals it.
 */
export async function writeCheckpoint(
  { db, now, log, chain }: AnchorContext,
  anchored: LogHead,
): Promise<void> {
  const [size, newest] = await Promise.all([
    logSize(db),
    db.auditCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true } }),
  ]);
  if (size < anchored.size) throw broken({ fault: 'missing', index: size }, anchored);
  if (size === (newest?.size ?? 0n)) return;

  const head = await replayLog(db, { since: anchored, size });
  if ('fault' in head) throw broken(head, anchored);
  const note = signCheckpoint({ origin: log.origin, ...head }, log.key);
  const payload: AnchorPayload = {
    size: size.toString(),
    root: head.root,
    recordHash: noteHash(note),
  };
  // Another worker may sign the same size: Ed25519 is deterministic, so both mean the same row.
  await db.$transaction([
    db.auditCheckpoint.createMany({
      data: [{ size, root: head.root, note, createdAt: now }],
      skipDuplicates: true,
    }),
    db.outbox.createMany({
      data: [{ kind: 'anchor', key: anchorKey(chain.id, size), payload, createdAt: now }],
      skipDuplicates: true,
    }),
  ]);
}

function broken(fault: LogFault, anchored: LogHead): AppError {
  const where = fault.index === null ? 'as a whole' : `at entry ${fault.index}`;
  return new AppError('INTERNAL', {
    message: `the audit log does not continue the checkpoint of ${anchored.size} entries on chain: ${fault.fault}, ${where}`,
  });
}
