import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { AwardAct } from '../rules';

export type CutAwardOptions = {
  actor: Actor;
  now: Date;
  awardId: bigint;
  /** CCH used so far. */
  spent: bigint;
  reason: string;
  actsOpen: readonly AwardAct[];
};

/** Writes down that an award was used too little by mid-term; `cut` is sent with the hash. */
export async function cutAward(
  db: Db,
  { actor, now, awardId, spent, reason, actsOpen }: CutAwardOptions,
): Promise<Decided<'award.cut'>> {
  authorise(actor, 'award.cut');
  if (!actsOpen.includes('cut')) throw new AppError('WRONG_STATE', { key: 'awardActClosed' });
  return recordDecision(db, {
    kind: 'award.cut',
    subject: subject.award(awardId),
    body: { awardId: awardId.toString(), spent: spent.toString(), reason },
    actor,
    role: 'grants-officer',
    now,
  });
}
