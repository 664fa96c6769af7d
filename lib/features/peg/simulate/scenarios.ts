import { BPS, WAD } from '@/lib/core/units';

import { STRANDED_DAYS, type Assumptions } from './assumptions';

export const SCENARIO_KEYS = ['run', 'priceFall', 'scandal', 'providerExit', 'together'] as const;
export type ScenarioKey = (typeof SCENARIO_KEYS)[number];

/** How hard each scenario hits; the run is for the reader to set. */
export type Severity = {
  /** Of the supply, redeemed in one day: 500 to 8,000. */
  runBps: number;
  /** What the reference price loses in a week. */
  priceFallBps: number;
  /** Certified hours that turn out to be faked, CCH, and what the reference price loses on the day it is known. */
  fakedHours: bigint;
  scandalFallBps: number;
  /** Of the certified supply, leaving with its largest provider. */
  exitBps: number;
};

export const DEFAULT_SEVERITY: Severity = {
  runBps: 3_000,
  priceFallBps: 5_000,
  fakedHours: 10_000n * WAD,
  scandalFallBps: 5_000,
  exitBps: 4_000,
};

export const RUN_BPS = { least: 500, most: 8_000 } as const;

/** Days played. Long enough for a slow drain to show, short enough that nobody would have acted on most of them. */
export const SCENARIO_DAYS = 60;

/** The shock falls on this day; the days before show the programme without it. */
export const SHOCK_DAY = 7;

const FALL_DAYS = 7;

/** What happens from outside on one day. */
export type Shock = {
  /** Of the supply in the morning, redeemed whatever the price. */
  redeemBps: bigint;
  /** The reference price in basis points of the one at the start. */
  referenceBps: bigint;
  /** Capacity that no longer counts: CCH, and a share of what is left. */
  lostHours: bigint;
  lostBps: bigint;
};

/** The days 1 to SCENARIO_DAYS of a scenario. */
export function shocksOf(
  key: ScenarioKey,
  severity: Severity,
  { strandedBps }: Pick<Assumptions, 'strandedBps'>,
): Shock[] {
  const parts = PARTS[key];
  return Array.from({ length: SCENARIO_DAYS }, (_, index) =>
    together(parts.map((part) => part(index + 1 - SHOCK_DAY, severity, strandedBps))),
  );
}

const QUIET: Shock = { redeemBps: 0n, referenceBps: BPS, lostHours: 0n, lostBps: 0n };

/** @param since days since the shock; below zero before it. */
type Part = (since: number, severity: Severity, strandedBps: number) => Shock;

const run: Part = (since, { runBps }) =>
  since === 0 ? { ...QUIET, redeemBps: BigInt(runBps) } : QUIET;

const priceFall: Part = (since, { priceFallBps }) => {
  const passed = BigInt(Math.min(FALL_DAYS, Math.max(0, since + 1)));
  return { ...QUIET, referenceBps: BPS - (BigInt(priceFallBps) * passed) / BigInt(FALL_DAYS) };
};

const scandal: Part = (since, { fakedHours, scandalFallBps }) => ({
  ...QUIET,
  referenceBps: since < 0 ? BPS : BPS - BigInt(scandalFallBps),
  lostHours: since === 0 ? fakedHours : 0n,
});

const providerExit: Part = (since, { exitBps }, strandedBps) => ({
  ...QUIET,
  lostBps: since === 0 ? BigInt(exitBps) : 0n,
  redeemBps:
    since >= 0 && since < STRANDED_DAYS
      ? (BigInt(exitBps) * BigInt(strandedBps)) / BPS / BigInt(STRANDED_DAYS)
      : 0n,
});

const PARTS: Record<ScenarioKey, readonly Part[]> = {
  run: [run],
  priceFall: [priceFall],
  scandal: [scandal],
  providerExit: [providerExit],
  together: [run, priceFall, scandal, providerExit],
};

/** Redemptions and losses add up; of several prices the lowest counts, because a market falls once. */
function together(shocks: readonly Shock[]): Shock {
  return shocks.reduce((all, one) => ({
    redeemBps: all.redeemBps + one.redeemBps,
    referenceBps: all.referenceBps < one.referenceBps ? all.referenceBps : one.referenceBps,
    lostHours: all.lostHours + one.lostHours,
    lostBps: all.lostBps + one.lostBps,
  }));
}
