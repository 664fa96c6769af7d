import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { AwardAct } from '../rules';

export type ReleaseTrancheOptions = {
  actor: Actor;
  now: Date;
  awardId: bigint;
  /** What the progress report showed. */
  report: string;
  reason: string;
  actsOpen: readonly AwardAct[];
};

/** Writes down that the progress report was accepted; `releaseTranche` is sent with the hash. */
export async function releaseTranche(
  db: Db,
  { actor, now, awardId, report, reason, actsOpen }: ReleaseTrancheOptions,
): Promise<Decided<'tranche.released'>> {
  authorise(actor, 'tranche.release');
  if (!actsOpen.includes('release')) throw new AppError('WRONG_STATE', { key: 'awardActClosed' });
  return recordDecision(db, {
    kind: 'tranche.released',
    subject: subject.award(awardId),
    body: { awardId: awardId.toString(), report, reason },
    actor,
    role: 'grants-officer',
    now,
  });
}
