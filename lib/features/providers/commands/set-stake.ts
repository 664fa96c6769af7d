import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import type { Db } from '@/lib/db/client';

export type SetStakeOptions = {
  actor: Actor;
  now: Date;
  /** Settlement-asset units for each H100-equivalent GPU. */
  previousAmount: bigint;
  amount: bigint;
  reason: string;
};

/** Writes down what stake each H100-equivalent GPU needs; `setStakePerHour` is scheduled with the hash. */
export async function setStake(
  db: Db,
  { actor, now, previousAmount, amount, reason }: SetStakeOptions,
): Promise<Decided<'stake.set'>> {
  authorise(actor, 'stake.set');
  return recordDecision(db, {
    kind: 'stake.set',
    subject: 'stake',
    body: { previousAmount: previousAmount.toString(), amount: amount.toString(), reason },
    actor,
    role: 'admin',
    now,
  });
}
