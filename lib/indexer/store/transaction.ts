import type { Db, Tx } from '@/lib/db/client';

import { moveCursor, type CursorMove } from './cursor';

export type MirrorWrite = CursorMove & {
  /** The block that the writes belong to, while it may still be reorganised: their undo is kept. */
  undoBlock?: bigint;
};

/** A large range on a slow disk; far beyond the milliseconds of a block. */
const TIMEOUT_MS = 120_000;
const WAIT_MS = 10_000;

/** Moves the cursor and writes what belongs to the move: all of it is seen, or nothing. */
export async function writeMirror(
  db: Db,
  write: MirrorWrite,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        SELECT set_config('gridhall.indexer', 'on', true),
               set_config('gridhall.block', ${write.undoBlock?.toString() ?? ''}, true)`;
      await moveCursor(tx, write);
      await work(tx);
    },
    { timeout: TIMEOUT_MS, maxWait: WAIT_MS },
  );
}
