import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { AwardAct } from '../rules';

export type ClawBackAwardOptions = {
  actor: Actor;
  now: Date;
  awardId: bigint;
  reason: string;
  actsOpen: readonly AwardAct[];
};

/** Writes down why an award ends early; `clawBack` is sent with the hash and returns what is left. */
export async function clawBackAward(
  db: Db,
  { actor, now, awardId, reason, actsOpen }: ClawBackAwardOptions,
): Promise<Decided<'award.clawed-back'>> {
  authorise(actor, 'award.claw-back');
  if (!actsOpen.includes('clawBack')) throw new AppError('WRONG_STATE', { key: 'awardActClosed' });
  return recordDecision(db, {
    kind: 'award.clawed-back',
    subject: subject.award(awardId),
    body: { awardId: awardId.toString(), reason },
    actor,
    role: 'grants-officer',
    now,
  });
}
