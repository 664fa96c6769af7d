import 'server-only';

import type { PublicClient } from 'viem';

import type { Db } from '@/lib/db/client';

import type { ReadinessFigures } from './readiness';

/** Longer than this is as good as no answer. */
const PATIENCE_MS = 3_000;

/** Asks database and node at once; never throws, because a part that does not answer is what is to be found out. */
export async function lookAtParts(
  { db, client, chainId }: { db: Db; client: PublicClient; chainId: number },
  now: () => number = Date.now,
): Promise<ReadinessFigures> {
  const started = now();
  const [cursor, head] = await Promise.allSettled([
    withPatience(db.chainCursor.findUnique({ where: { chainId } })).then((row) => ({
      row,
      ms: now() - started,
    })),
    withPatience(client.getBlock({ blockTag: 'latest' })),
  ]);
  const secondsSince = (milliseconds: number) =>
    Math.max(0, Math.floor((now() - milliseconds) / 1_000));
  const row = cursor.status === 'fulfilled' ? cursor.value.row : null;
  return {
    databaseMs: cursor.status === 'fulfilled' ? cursor.value.ms : undefined,
    chain:
      head.status === 'fulfilled'
        ? {
            head: head.value.number,
            ageSeconds: secondsSince(Number(head.value.timestamp) * 1_000),
          }
        : undefined,
    indexer: row
      ? { block: row.blockNumber, lookedSecondsAgo: secondsSince(row.updatedAt.getTime()) }
      : undefined,
  };
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
