import { zeroAddress } from 'viem';

import { appendEntries } from '@/lib/audit/append';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { discard, pathOf } from '@/lib/files/documents';

/** Days that a paper of the treasury waits for the act that it was handed in for. */
export const UNUSED_DAYS = 30;

/**
 * Destroys papers of the treasury that no record named within thirty days: the form that they were handed in with was given
 * up, and no page shows them to whoever could take them back. Returns how many. The files go after the rows; what a killed
 * process leaves of them is swept.
 */
export async function removeUnusedPapers({ db, now }: { db: Db; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - UNUSED_DAYS * 86_400_000);
  const removed = await db.$transaction(async (tx) => {
    // One statement: a paper that an act names at this moment is not there any more, or stays.
    const rows = await tx.$queryRaw<{ id: string; sha256: string }[]>`
      DELETE FROM "document"
      WHERE "visibility" = 'TREASURY' AND "recordHash" IS NULL AND "createdAt" < ${before}
      RETURNING "id"::text, "sha256"`;
    await appendEntries(
      tx,
      rows.map(({ sha256 }) => ({
        act: 'document.removed' as const,
        actor: { address: zeroAddress, role: 'worker' as const },
        subject: subject.document(sha256),
        record: null,
        time: now,
      })),
    );
    return rows;
  });
  await Promise.all(removed.map(({ id }) => discard(pathOf(id))));
  return removed.length;
}
