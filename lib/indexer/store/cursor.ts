import type { Db, Tx } from '@/lib/db/client';

import type { BlockRef, Position } from '../block';
import { CursorMovedError, IndexerError } from '../errors';

export type CursorMove = {
  chainId: number;
  /** The tip at which the mirror must stand now; undefined when it must be empty. */
  from: BlockRef | undefined;
  to: BlockRef;
  /** The newest final block after the move, where the move makes one final. */
  finalBlock?: bigint;
  /** The node's newest block, for the lag. */
  head: BlockRef;
};

/**
 * Compare-and-set on the cursor, the first write of every transaction: it locks the row, so that of two instances that
 * look at the same tip one waits and then finds the tip moved. A lost lock therefore never makes two writers. Nor does it
 * go below a block that another instance has made final meanwhile: the undo of that one is gone.
 */
export async function moveCursor(tx: Tx, move: CursorMove): Promise<void> {
  const { chainId, from, to, finalBlock = 0n, head } = move;
  const moved = from
    ? await tx.$executeRaw`
        UPDATE "chain_cursor"
        SET "blockNumber" = ${to.number}, "blockHash" = ${to.hash}, "blockTime" = ${to.time},
            "finalBlock" = greatest("finalBlock", ${finalBlock}),
            "headNumber" = ${head.number}, "headTime" = ${head.time}, "updatedAt" = now()
        WHERE "chainId" = ${chainId} AND "blockHash" = ${from.hash} AND "finalBlock" <= ${to.number}`
    : await tx.$executeRaw`
        INSERT INTO "chain_cursor" ("chainId", "blockNumber", "blockHash", "blockTime", "finalBlock",
                                    "headNumber", "headTime", "updatedAt")
        VALUES (${chainId}, ${to.number}, ${to.hash}, ${to.time}, ${finalBlock},
                ${head.number}, ${head.time}, now())
        ON CONFLICT DO NOTHING`;
  if (moved !== 1) throw new CursorMovedError(chainId);
}

/** Where the mirror stands; undefined when it is empty. Cursor and blocks are read as of one moment. */
export async function loadPosition(db: Db, chainId: number): Promise<Position | undefined> {
  const blocks = await db.$queryRaw<BlockRef[]>`
    SELECT b."number", b."hash", b."time"
    FROM "chain_cursor" c
    JOIN "chain_block" b ON b."chainId" = c."chainId" AND b."number" BETWEEN c."finalBlock" AND c."blockNumber"
    WHERE c."chainId" = ${chainId}
    ORDER BY b."number"`;
  const [final, ...rest] = blocks;
  if (final) return [final, ...rest];
  if (await db.chainCursor.findUnique({ where: { chainId } }))
    throw new IndexerError(
      `The mirror of chain ${chainId} has a cursor and lacks its blocks: it was changed by hand. Run ` +
        `SELECT chain_forget(${chainId}) and start again.`,
      { retryable: false },
    );
  return undefined;
}
