import { z } from 'zod';

import { amount, bps } from './fields';

/** Coverage may stand far above 100 %; null when nothing is owed. */
const coverage = amount.nullable();
const day = z.int().min(0).max(3_650);
const line = z.int().min(0).max(65_535);

const span = z.strictObject({ first: day, last: day, days: day }).nullable();

const outcome = z.strictObject({
  lowestLiquid: z.strictObject({ bps: coverage, day }),
  lowestTotal: z.strictObject({ bps: coverage, day }),
  slow: span,
  halted: span,
  stale: span,
  minted: amount,
  refused: amount,
  redeemed: amount,
  income: amount,
  paid: amount,
  firstPaid: amount.nullable(),
  lastPaid: amount.nullable(),
  leastPaid: amount.nullable(),
  endSupply: amount,
  endAssets: amount,
});

/**
 * What a proposal would do in a storm, as it was computed when it was recorded: every input, so that anybody can compute it
 * again, and what came out. CCH in 1e18, money in units of the settlement asset, shares in basis points.
 */
export const simulationRecord = z.strictObject({
  /** Which rules computed it: SIMULATION_VERSION. */
  version: z.int().min(1),
  /** The chain at the end of this block. */
  block: amount,
  state: z.strictObject({
    supply: amount,
    assets: amount,
    backingHours: amount,
    referencePrice: amount.nullable(),
    oracleStale: z.boolean(),
    mintedToday: amount,
    mintHalted: z.boolean(),
    redeemHalted: z.boolean(),
  }),
  terms: z.strictObject({
    price: amount,
    mintFeeBps: bps,
    redeemFeeBps: bps,
    maxStepBps: bps,
    minInterval: z.int().min(0),
    supplyCap: amount,
  }),
  lines: z.strictObject({
    floorBps: line,
    healthyBps: line,
    slowBps: line,
    haltBps: line,
    haircutBps: bps,
    backingShareBps: bps,
    dailyMintLimit: amount,
  }),
  severity: z.strictObject({
    runBps: bps,
    priceFallBps: bps,
    fakedHours: amount,
    scandalFallBps: bps,
    exitBps: bps,
  }),
  assumptions: z.strictObject({
    mintPerDay: amount,
    redeemPerDay: amount,
    gapRedeemBps: z.int().min(0),
    gapBuyBps: z.int().min(0),
    fearBps: z.int().min(0),
    strandedBps: bps,
  }),
  outcomes: z.strictObject({
    run: outcome,
    priceFall: outcome,
    scandal: outcome,
    providerExit: outcome,
    together: outcome,
  }),
});

export type SimulationRecord = z.output<typeof simulationRecord>;
