import { effectsOf, type Effects } from '@/lib/features/peg/simulate/effects';
import type { Parsed } from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import { simulate, type Simulation } from '@/lib/features/peg/simulate/simulate';

export type Both = {
  tried: Simulation;
  /** Undefined before the first peg. */
  inForce: Simulation | undefined;
  before: Effects | undefined;
  after: Effects;
};

/** What is tried out and what is in force, in the same storms and under the same assumptions. */
export function simulateBoth(basis: Basis, parsed: Parsed): Both {
  const { state, terms, lines } = basis;
  const { policy, severity, assumptions } = parsed;
  const current = terms && { terms, lines };
  return {
    tried: simulate({ state, policy, severity, assumptions }),
    inForce: current && simulate({ state, policy: current, severity, assumptions }),
    before: current && effectsOf(state, current, parsed),
    after: effectsOf(state, policy, parsed),
  };
}
