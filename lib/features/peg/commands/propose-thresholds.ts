import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type ProposeThresholdsOptions = {
  actor: Actor;
  now: Date;
  floorBps: number;
  healthyBps: number;
  reason: string;
};

/** Writes down why the lines for issuing and withdrawing should move; `setThresholds` is scheduled with the hash. */
export async function proposeThresholds(
  db: Db,
  { actor, now, floorBps, healthyBps, reason }: ProposeThresholdsOptions,
): Promise<Decided<'thresholds.proposed'>> {
  authorise(actor, 'thresholds.propose');
  if (healthyBps < floorBps)
    throw new AppError('BAD_INPUT', {
      key: 'healthyBelowFloor',
      fields: { healthyBps: 'healthyBelowFloor' },
    });
  const body = { floorBps, healthyBps, reason };
  return recordDecision(db, {
    kind: 'thresholds.proposed',
    subject: subject.peg(),
    body,
    actor,
    role: 'peg-manager',
    now,
  });
}
