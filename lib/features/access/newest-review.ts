import type { Hex } from 'viem';

import { RECORD_BODIES, type RecordBody } from '@/lib/audit/records/bodies';
import type { Tx } from '@/lib/db/client';

export type StoredReview = {
  recordHash: Hex;
  createdAt: Date;
  body: RecordBody<'access.reviewed'>;
};

/** The review that the next one is compared with; undefined before the first. One whose text was erased does not count. */
export async function newestReview(tx: Pick<Tx, 'record'>): Promise<StoredReview | undefined> {
  const row = await tx.record.findFirst({
    where: { kind: 'access.reviewed', erasedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  const body = RECORD_BODIES['access.reviewed'].safeParse(row?.body);
  if (!row || !body.success) return undefined;
  return { recordHash: row.hash as Hex, createdAt: row.createdAt, body: body.data };
}
