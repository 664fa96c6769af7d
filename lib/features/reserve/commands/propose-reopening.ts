import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type ProposeReopeningOptions = {
  actor: Actor;
  now: Date;
  direction: 'mint' | 'redeem';
  reason: string;
};

/** Writes down why a halted direction may open again; `reopen` is scheduled with the hash and waits out its delay. */
export async function proposeReopening(
  db: Db,
  { actor, now, direction, reason }: ProposeReopeningOptions,
): Promise<Decided<'direction.reopen-proposed'>> {
  authorise(actor, 'direction.reopen');
  const body = { direction, reason };
  return recordDecision(db, {
    kind: 'direction.reopen-proposed',
    subject: subject.reserve(),
    body,
    actor,
    role: 'peg-manager',
    now,
  });
}
