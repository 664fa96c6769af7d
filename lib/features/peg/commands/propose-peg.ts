import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { objectionsToPeg, type PegState } from '../rules';
import type { PegTerms } from '../schema';

export type ProposePegOptions = {
  actor: Actor;
  now: Date;
  terms: PegTerms;
  reason: string;
  settlementDecimals: number;
  /** The peg and the reserve as they stand, and when the act may run at the earliest. */
  state: PegState;
  enactAt: Date;
};

/**
 * Writes down why the peg should change. Nothing changes on chain: the peg manager then schedules `setPeg` with the hash,
 * the guardian may cancel, and the chain decides again when it runs.
 *
 * @throws AppError BAD_INPUT when the chain would refuse these terms in the present state.
 */
export async function proposePeg(
  db: Db,
  { actor, now, terms, reason, settlementDecimals, state, enactAt }: ProposePegOptions,
): Promise<Decided<'peg.proposed'>> {
  authorise(actor, 'peg.propose');
  const [objection] = objectionsToPeg(state, terms, enactAt);
  if (objection)
    throw new AppError('BAD_INPUT', {
      key: `peg.${objection.key}`,
      message: `peg refused: ${objection.key}`,
    });

  const body = {
    price: terms.price.toString(),
    mintFeeBps: terms.mintFeeBps,
    redeemFeeBps: terms.redeemFeeBps,
    maxStepBps: terms.maxStepBps,
    minInterval: terms.minInterval,
    supplyCap: terms.supplyCap.toString(),
    settlementDecimals,
    reason,
  };
  return recordDecision(db, {
    kind: 'peg.proposed',
    subject: subject.peg(),
    body,
    actor,
    role: 'peg-manager',
    now,
  });
}
