import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type CloseRoundOptions = {
  actor: Actor;
  now: Date;
  roundId: bigint;
  reason: string;
  round: { closed: boolean };
};

/** Writes down why a round ends; `closeRound` is sent with the hash and frees the budget that no award holds. */
export async function closeRound(
  db: Db,
  { actor, now, roundId, reason, round }: CloseRoundOptions,
): Promise<Decided<'round.closed'>> {
  authorise(actor, 'round.close');
  if (round.closed) throw new AppError('WRONG_STATE', { key: 'roundClosed' });
  return recordDecision(db, {
    kind: 'round.closed',
    subject: subject.round(roundId),
    body: { roundId: roundId.toString(), reason },
    actor,
    role: 'grants-officer',
    now,
  });
}
