import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { objectionsToLines, PEG_LIMITS } from '../rules';
import type { Thresholds } from '../schema';
import type { Basis } from '../simulate/basis';
import { recordSimulation } from '../simulate/record';
import { DEFAULT_SEVERITY } from '../simulate/scenarios';

export type ProposeThresholdsOptions = {
  actor: Actor;
  now: Date;
  lines: Thresholds;
  reason: string;
  /** What the storms are computed from, and how much of the supply a run redeems. */
  basis: Basis;
  runBps?: number | undefined;
};

/** Writes down why the lines of the reserve should move; `setThresholds` is scheduled with the hash. */
export async function proposeThresholds(
  db: Db,
  { actor, now, lines, reason, basis, runBps = DEFAULT_SEVERITY.runBps }: ProposeThresholdsOptions,
): Promise<Decided<'thresholds.proposed'>> {
  authorise(actor, 'thresholds.propose');
  const [objection] = objectionsToLines(lines);
  if (objection) {
    const { field, key } = objection;
    throw new AppError('BAD_INPUT', { key, fields: { [field]: key } });
  }
  if (lines.dailyMintLimit > PEG_LIMITS.maxQuantity)
    throw new AppError('BAD_INPUT', { fields: { dailyMintLimitHours: 'tooLarge' } });
  const { state, terms, assumptions } = basis;
  const body = {
    ...lines,
    dailyMintLimit: String(lines.dailyMintLimit),
    reason,
    // Without a peg nothing is owed, and there is nothing to simulate.
    ...(terms && {
      simulation: recordSimulation({
        state,
        policy: { terms, lines },
        severity: { ...DEFAULT_SEVERITY, runBps },
        assumptions,
      }),
    }),
  };
  return recordDecision(db, {
    kind: 'thresholds.proposed',
    subject: subject.peg(),
    body,
    actor,
    role: 'peg-manager',
    now,
  });
}
