import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type OpenRoundOptions = {
  actor: Actor;
  now: Date;
  title: string;
  description: string;
  /** CCH set aside, 1e18 = one hour. */
  budget: bigint;
  opensAt: Date;
  closesAt: Date;
  reason: string;
  /** CCH that the grant contract holds for no round; the chain checks it again. */
  unallocated: bigint;
  /** The number that the next round will have, for the log; the chain counts. */
  nextRoundId: bigint;
};

/** Writes down a call for applications; `openRound` is sent with the hash and sets the budget aside. */
export async function openRound(
  db: Db,
  options: OpenRoundOptions,
): Promise<Decided<'round.opened'>> {
  const {
    actor,
    now,
    title,
    description,
    budget,
    opensAt,
    closesAt,
    reason,
    unallocated,
    nextRoundId,
  } = options;
  authorise(actor, 'round.open');
  if (opensAt >= closesAt)
    throw new AppError('BAD_INPUT', {
      key: 'badWindow',
      fields: { closesOn: 'closesBeforeItOpens' },
    });
  if (closesAt <= now)
    throw new AppError('BAD_INPUT', { key: 'badWindow', fields: { closesOn: 'inThePast' } });
  if (budget > unallocated)
    throw new AppError('BAD_INPUT', {
      key: 'budgetNotHeld',
      fields: { budgetHours: 'budgetNotHeld' },
    });
  return recordDecision(db, {
    kind: 'round.opened',
    subject: subject.round(nextRoundId),
    body: {
      title,
      description,
      budget: budget.toString(),
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      reason,
    },
    actor,
    role: 'grants-officer',
    now,
  });
}
