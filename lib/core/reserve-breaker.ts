import { capacityBacking, coverageBps, liabilitiesOf } from './reserve-math';
import { BPS } from './units';

/**
 * The breaker of the Reserve contract: what the reserve's coverage lets be minted. Asymmetric, because new hours can make a
 * shortfall worse and a redemption cannot: it slows minting, then stops it, and never stops redemption.
 */
export const BREAKER_STATES = ['HEALTHY', 'SLOW', 'MINT_HALTED', 'ORACLE_STALE'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** What the contract calls `Thresholds`, as far as the breaker asks for it. Basis points of the liabilities, CCH a day. */
export type BreakerLines = {
  slowBps: number;
  haltBps: number;
  haircutBps: number;
  backingShareBps: number;
  dailyMintLimit: bigint;
};

export type Books = { supply: bigint; assets: bigint };

export type Surroundings = {
  price: bigint;
  /** CCH, as the registry counts them. */
  backingHours: bigint;
  oracleStale: boolean;
};

/** ⌊(assets + capacity backing) × 10,000 ÷ liabilities⌋; UNBOUNDED_COVERAGE without liabilities. */
export function totalCoverageBps(
  { supply, assets }: Books,
  { price, backingHours }: Pick<Surroundings, 'price' | 'backingHours'>,
  { haircutBps, backingShareBps }: Pick<BreakerLines, 'haircutBps' | 'backingShareBps'>,
): bigint {
  const liabilities = liabilitiesOf(supply, price);
  const backing = capacityBacking({
    ...{ backingHours, price, liabilities, haircutBps, backingShareBps },
  });
  return coverageBps(assets + backing, liabilities);
}

export function breakerState(
  totalBps: bigint,
  { slowBps, haltBps }: Pick<BreakerLines, 'slowBps' | 'haltBps'>,
  oracleStale: boolean,
): BreakerState {
  if (oracleStale) return 'ORACLE_STALE';
  if (totalBps < BigInt(haltBps)) return 'MINT_HALTED';
  return totalBps < BigInt(slowBps) ? 'SLOW' : 'HEALTHY';
}

export type BreakerRefusal =
  | { key: 'oracleStale' }
  | { key: 'mintHalted'; totalCoverageBps: bigint; haltBps: number }
  | { key: 'dailyLimitExceeded'; leftToday: bigint };

export type MintJudgement = {
  refusal: BreakerRefusal | undefined;
  /** Counts against the day's limit. */
  slow: boolean;
};

/**
 * Whether the breaker lets `amount` be minted: the WORSE of the states before and after counts, so that no single large mint
 * steps over a line. `after.assets` holds what the mint costs; nothing for hours issued for grants.
 *
 * @param mintedToday CCH minted while slow on this UTC day.
 */
export function judgeMint(input: {
  before: Books;
  after: Books;
  surroundings: Surroundings;
  lines: BreakerLines;
  mintedToday: bigint;
}): MintJudgement {
  const { before, after, surroundings, lines, mintedToday } = input;
  if (surroundings.oracleStale) return { refusal: { key: 'oracleStale' }, slow: false };
  // Capacity can only add: where the money alone suffices, neither the contract nor we ask for it.
  // For a whole x, ⌊a × 10,000 ÷ l⌋ ≥ x exactly when a × 10,000 ≥ l × x, which needs no division.
  const slowAt = BigInt(lines.slowBps);
  const suffices = ({ supply, assets }: Books) =>
    assets * BPS >= liabilitiesOf(supply, surroundings.price) * slowAt;
  if (suffices(before) && suffices(after)) return { refusal: undefined, slow: false };
  const worse = lower(
    totalCoverageBps(before, surroundings, lines),
    totalCoverageBps(after, surroundings, lines),
  );
  const state = breakerState(worse, lines, false);
  if (state === 'MINT_HALTED')
    return {
      refusal: { key: 'mintHalted', totalCoverageBps: worse, haltBps: lines.haltBps },
      slow: false,
    };
  if (state === 'HEALTHY') return { refusal: undefined, slow: false };
  const left = leftToday(lines, mintedToday);
  return after.supply - before.supply > left
    ? { refusal: { key: 'dailyLimitExceeded', leftToday: left }, slow: true }
    : { refusal: undefined, slow: true };
}

/** CCH that may still be minted today while slow. */
export function leftToday(
  { dailyMintLimit }: Pick<BreakerLines, 'dailyMintLimit'>,
  mintedToday: bigint,
): bigint {
  return dailyMintLimit > mintedToday ? dailyMintLimit - mintedToday : 0n;
}

function lower(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
