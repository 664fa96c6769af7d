import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type HaltDirectionOptions = {
  actor: Actor;
  now: Date;
  direction: 'mint' | 'redeem';
  reason: string;
};

/** Writes down why minting or redemption must stop; the guardian sends `halt` with the hash and it stops at once. */
export async function haltDirection(
  db: Db,
  { actor, now, direction, reason }: HaltDirectionOptions,
): Promise<Decided<'direction.halted'>> {
  authorise(actor, 'direction.halt');
  const body = { direction, reason };
  return recordDecision(db, {
    kind: 'direction.halted',
    subject: subject.reserve(),
    body,
    actor,
    role: 'regulator',
    now,
  });
}
