import { createRecord } from '@/lib/audit/record';
import type { RecordBody } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorOf } from '@/lib/auth/author';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type HaltDirectionOptions = { actor: Actor; now: Date; direction: 'mint' | 'redeem'; reason: string };

/** Writes down why minting or redemption must stop; the guardian sends `halt` with the hash and it stops at once. */
export async function haltDirection(
  db: Db,
  { actor, now, direction, reason }: HaltDirectionOptions,
): Promise<{ recordHash: `0x${string}`; body: RecordBody<'direction.halted'> }> {
  authorise(actor, 'direction.halt');
  const body = { direction, reason };
  const { hash } = await db.$transaction((tx) =>
    createRecord(tx, {
      kind: 'direction.halted',
      subject: subject.reserve(),
      body,
      now,
      ...authorOf(actor, 'guardian'),
    }),
  );
  return { recordHash: hash, body };
}
