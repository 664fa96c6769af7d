import { describe, expect, it } from 'vitest';

import { simulationRecord } from '@/lib/audit/records/simulation';
import { WAD } from '@/lib/core/units';

import { DEFAULT_ASSUMPTIONS } from './assumptions';
import { agrees, inputOf, outcomeOf, recordSimulation } from './record';
import { DEFAULT_SEVERITY, SCENARIO_KEYS } from './scenarios';
import { simulate, type SimulationInput } from './simulate';

const hours = (whole: number) => BigInt(whole) * WAD;

const input: SimulationInput = {
  state: {
    blockNumber: 4_711n,
    supply: hours(40_000),
    assets: 97_000_000_000n,
    backingHours: hours(12_000),
    referencePrice: undefined,
    oracleStale: false,
    mintedToday: 5n,
    mintHalted: false,
    redeemHalted: false,
  },
  policy: {
    terms: {
      price: 2_500_000n,
      mintFeeBps: 25,
      redeemFeeBps: 50,
      maxStepBps: 1_000,
      minInterval: 604_800,
      supplyCap: hours(80_000),
    },
    lines: {
      floorBps: 10_000,
      healthyBps: 11_000,
      slowBps: 10_500,
      haltBps: 10_000,
      haircutBps: 5_000,
      backingShareBps: 2_000,
      dailyMintLimit: hours(50),
    },
  },
  severity: { ...DEFAULT_SEVERITY, runBps: 8_000 },
  assumptions: DEFAULT_ASSUMPTIONS,
};

describe('a simulation in a record', () => {
  const record = recordSimulation(input);

  it('says what the schema of records wants, and nothing else', () => {
    expect(simulationRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('holds every input, so that whoever reads it computes the same', () => {
    expect(inputOf(record)).toEqual(input);
    expect(agrees(record)).toBe(true);
  });

  it('holds every outcome to the unit', () => {
    const simulation = simulate(input);
    for (const key of SCENARIO_KEYS)
      expect(outcomeOf(record, key)).toEqual(simulation[key].outcome);
  });

  it('writes coverage that has no bound as nothing, and reads it back', () => {
    const empty = recordSimulation({
      ...input,
      state: { ...input.state, supply: 0n },
      assumptions: { ...DEFAULT_ASSUMPTIONS, mintPerDay: 0n },
    });
    expect(empty.outcomes.run.lowestLiquid).toEqual({ bps: null, day: 0 });
    expect(agrees(simulationRecord.parse(empty))).toBe(true);
  });

  it('shows a changed figure, whichever it is', () => {
    const { run } = record.outcomes;
    const changed = [
      { ...record, outcomes: { ...record.outcomes, run: { ...run, paid: `${run.paid}0` } } },
      { ...record, state: { ...record.state, assets: '1' } },
      { ...record, severity: { ...record.severity, runBps: 500 } },
    ];
    for (const one of changed) expect(agrees(one)).toBe(false);
  });

  it('does not judge what older rules computed', () => {
    expect(agrees({ ...record, version: record.version + 1 })).toBeUndefined();
  });
});
