import type { Assumptions } from './assumptions';
import { playScenario, type Day } from './play-scenario';
import type { Policy, SimulationState } from './policy';
import { SCENARIO_KEYS, SHOCK_DAY, shocksOf, type ScenarioKey, type Severity } from './scenarios';
import { summarise, type Outcome } from './summarise';

export type SimulationInput = {
  state: SimulationState;
  policy: Policy;
  severity: Severity;
  assumptions: Assumptions;
};

export type Simulation = Record<ScenarioKey, { days: Day[]; outcome: Outcome }>;

/** Every scenario under one policy. The same input always gives the same days. */
export function simulate(input: SimulationInput): Simulation {
  return Object.fromEntries(
    SCENARIO_KEYS.map((key) => {
      const days = simulateOne(key, input);
      return [key, { days, outcome: summarise(days, SHOCK_DAY) }];
    }),
  ) as Simulation;
}

export function simulateOne(
  key: ScenarioKey,
  { state, policy, severity, assumptions }: SimulationInput,
): Day[] {
  return playScenario(state, policy, shocksOf(key, severity, assumptions), assumptions);
}
