import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { objectionsToPeg, type PegState } from '../rules';
import type { PegTerms } from '../schema';
import type { Basis } from '../simulate/basis';
import { recordSimulation } from '../simulate/record';
import { DEFAULT_SEVERITY } from '../simulate/scenarios';

export type ProposePegOptions = {
  actor: Actor;
  now: Date;
  terms: PegTerms;
  reason: string;
  settlementDecimals: number;
  /** The peg and the reserve as they stand, and when the act may run at the earliest. */
  state: PegState;
  enactAt: Date;
  /** What the storms are computed from, and how much of the supply a run redeems. */
  basis: Basis;
  runBps?: number | undefined;
};

/**
 * Writes down why the peg should change. Nothing changes on chain: the peg manager then schedules `setPeg` with the hash,
 * the guardian may cancel, and the chain decides again when it runs.
 *
 * @throws AppError BAD_INPUT when the chain would refuse these terms in the present state.
 */
export async function proposePeg(
  db: Db,
  options: ProposePegOptions,
): Promise<Decided<'peg.proposed'>> {
  const { actor, now, terms, reason, settlementDecimals, state, enactAt, basis } = options;
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
    // Computed here and never taken from the page: the record's hash commits to it.
    simulation: recordSimulation({
      state: basis.state,
      policy: { terms, lines: basis.lines },
      severity: { ...DEFAULT_SEVERITY, runBps: options.runBps ?? DEFAULT_SEVERITY.runBps },
      assumptions: basis.assumptions,
    }),
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
