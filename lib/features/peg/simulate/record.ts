import { simulationRecord, type SimulationRecord } from '@/lib/audit/records/simulation';
import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';

import { SIMULATION_VERSION } from './assumptions';
import { SCENARIO_KEYS, type ScenarioKey } from './scenarios';
import { simulate, type SimulationInput } from './simulate';
import type { Outcome, Span } from './summarise';

export type { SimulationRecord } from '@/lib/audit/records/simulation';

type Recorded<T> = T extends bigint
  ? string
  : T extends undefined
    ? null
    : T extends object
      ? { [K in keyof T]: Recorded<T[K]> }
      : T;

/** Computes the scenarios and writes inputs and outcomes down, as the record of a proposal keeps them. */
export function recordSimulation(input: SimulationInput): SimulationRecord {
  const { blockNumber, ...state } = input.state;
  const { terms, lines } = input.policy;
  const simulation = simulate(input);
  return {
    version: SIMULATION_VERSION,
    block: blockNumber.toString(),
    state: written({ ...state, referencePrice: state.referencePrice }),
    terms: written(terms),
    lines: written(lines),
    severity: written(input.severity),
    assumptions: written(input.assumptions),
    outcomes: Object.fromEntries(
      SCENARIO_KEYS.map((key) => [key, writtenOutcome(simulation[key].outcome)]),
    ) as SimulationRecord['outcomes'],
  };
}

/** The simulation in a record's body; undefined in one that was written before there was any. */
export function simulationIn(body: unknown): SimulationRecord | undefined {
  if (typeof body !== 'object' || body === null || !('simulation' in body)) return undefined;
  return simulationRecord.safeParse(body.simulation).data;
}

/** The inputs of a recorded simulation, to compute it again. */
export function inputOf(record: SimulationRecord): SimulationInput {
  const { state, terms, lines, severity, assumptions } = record;
  return {
    state: {
      blockNumber: BigInt(record.block),
      supply: BigInt(state.supply),
      assets: BigInt(state.assets),
      backingHours: BigInt(state.backingHours),
      referencePrice: state.referencePrice === null ? undefined : BigInt(state.referencePrice),
      oracleStale: state.oracleStale,
      mintedToday: BigInt(state.mintedToday),
      mintHalted: state.mintHalted,
      redeemHalted: state.redeemHalted,
    },
    policy: {
      terms: { ...terms, price: BigInt(terms.price), supplyCap: BigInt(terms.supplyCap) },
      lines: { ...lines, dailyMintLimit: BigInt(lines.dailyMintLimit) },
    },
    severity: { ...severity, fakedHours: BigInt(severity.fakedHours) },
    assumptions: {
      ...assumptions,
      mintPerDay: BigInt(assumptions.mintPerDay),
      redeemPerDay: BigInt(assumptions.redeemPerDay),
    },
  };
}

export function outcomeOf(record: SimulationRecord, key: ScenarioKey): Outcome {
  const { lowestLiquid, lowestTotal, slow, halted, stale, ...amounts } = record.outcomes[key];
  const span = (value: Span | null) => value ?? undefined;
  const maybe = (value: string | null) => (value === null ? undefined : BigInt(value));
  const coverage = ({ bps, day }: { bps: string | null; day: number }) => ({
    bps: bps === null ? UNBOUNDED_COVERAGE : BigInt(bps),
    day,
  });
  return {
    lowestLiquid: coverage(lowestLiquid),
    lowestTotal: coverage(lowestTotal),
    slow: span(slow),
    halted: span(halted),
    stale: span(stale),
    minted: BigInt(amounts.minted),
    refused: BigInt(amounts.refused),
    redeemed: BigInt(amounts.redeemed),
    income: BigInt(amounts.income),
    paid: BigInt(amounts.paid),
    firstPaid: maybe(amounts.firstPaid),
    lastPaid: maybe(amounts.lastPaid),
    leastPaid: maybe(amounts.leastPaid),
    endSupply: BigInt(amounts.endSupply),
    endAssets: BigInt(amounts.endAssets),
  };
}

/** Whether the same inputs give the same outcomes here and now; undefined when newer rules would compute it. */
export function agrees(record: SimulationRecord): boolean | undefined {
  if (record.version !== SIMULATION_VERSION) return undefined;
  const { outcomes } = recordSimulation(inputOf(record));
  // Both are written by `writtenOutcome` or were parsed by the same schema; their keys may come in any order.
  return SCENARIO_KEYS.every((key) => canonical(outcomes[key]) === canonical(record.outcomes[key]));
}

function writtenOutcome(outcome: Outcome): SimulationRecord['outcomes'][ScenarioKey] {
  const coverage = ({ bps, day }: Outcome['lowestLiquid']) => ({
    bps: bps === UNBOUNDED_COVERAGE ? null : bps.toString(),
    day,
  });
  return {
    ...written(outcome),
    lowestLiquid: coverage(outcome.lowestLiquid),
    lowestTotal: coverage(outcome.lowestTotal),
  };
}

/** Big integers as decimal strings, what is missing as null. */
function written<T extends object>(value: T): Recorded<T> {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, writtenValue(one)]),
  ) as Recorded<T>;
}

function writtenValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? written(value) : value;
}

function canonical(value: object): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
