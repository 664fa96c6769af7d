import { SCENARIO_KEYS, type ScenarioKey } from '@/lib/features/peg/simulate/scenarios';
import type { Simulation } from '@/lib/features/peg/simulate/simulate';
import type { Outcome } from '@/lib/features/peg/simulate/summarise';

export function outcomesOf(simulation: Simulation): Record<ScenarioKey, Outcome> {
  return Object.fromEntries(SCENARIO_KEYS.map((key) => [key, simulation[key].outcome])) as Record<
    ScenarioKey,
    Outcome
  >;
}
