import { createRecord } from '@/lib/audit/record';
import type { RecordBody } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorOf } from '@/lib/auth/author';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type ProposeReopeningOptions = { actor: Actor; now: Date; direction: 'mint' | 'redeem'; reason: string };

/** Writes down why a halted direction may open again; `reopen` is scheduled with the hash and waits out its delay. */
export async function proposeReopening(
  db: Db,
  { actor, now, direction, reason }: ProposeReopeningOptions,
): Promise<{ recordHash: `0x${string}`; body: RecordBody<'direction.reopen-proposed'> }> {
  authorise(actor, 'direction.reopen');
  const body = { direction, reason };
  const { hash } = await db.$transaction((tx) =>
    createRecord(tx, {
      kind: 'direction.reopen-proposed',
      subject: subject.reserve(),
      body,
      now,
      ...authorOf(actor, 'peg-manager'),
    }),
  );
  return { recordHash: hash, body };
}
