import { mint, redeem, type MintRefusal, type ReserveState } from '@/lib/core/reserve-acts';
import { breakerState, totalCoverageBps, type BreakerState } from '@/lib/core/reserve-breaker';
import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { BPS, mulDivDown, WAD } from '@/lib/core/units';

import type { Assumptions } from './assumptions';
import { buyDemand, redeemDemand } from './demand';
import type { Policy, SimulationState } from './policy';
import type { Shock } from './scenarios';

/** A day as it ended. Day 0 is the state before anything happened. */
export type Day = {
  day: number;
  referencePrice: bigint;
  supply: bigint;
  assets: bigint;
  liabilities: bigint;
  backingHours: bigint;
  /** UNBOUNDED_COVERAGE when nothing is owed. */
  liquidBps: bigint;
  totalBps: bigint;
  breaker: BreakerState;
  /** CCH that people wanted to buy and could. */
  wantedMint: bigint;
  minted: bigint;
  wantedRedeem: bigint;
  redeemed: bigint;
  /** Money in for mints, money out for redemptions. */
  income: bigint;
  paid: bigint;
  /** What the first and the last who redeemed on this day got for one hour, rounded down; undefined when nobody did. */
  firstPaid: bigint | undefined;
  lastPaid: bigint | undefined;
};

/** A crowd comes in this many orders of one size, so that the first and the last of it can be told apart. */
const CROWD = 5n;
/** From this share of the supply on, a day's redemptions are a crowd and no longer a few customers. */
const CROWD_BPS = 500n;

/**
 * Plays a scenario by the contract's own arithmetic. Nobody intervenes: no money is funded or withdrawn, no grant issued, the
 * peg stays where the policy sets it, and what is halted stays halted.
 */
export function playScenario(
  state: SimulationState,
  policy: Policy,
  shocks: readonly Shock[],
  assumptions: Assumptions,
): Day[] {
  const start = state.referencePrice ?? policy.terms.price;
  const oracleStale = state.oracleStale;
  const reserve: ReserveState = {
    supply: state.supply,
    assets: state.assets,
    mintedToday: state.mintedToday,
    mintHalted: state.mintHalted,
    redeemHalted: state.redeemHalted,
  };
  let { backingHours } = state;
  let bought: { at: bigint; hours: bigint } | undefined;
  let yesterday = close(0, start, nobody(0n, 0n));
  const days = [yesterday];
  for (const shock of shocks) {
    backingHours = afterLoss(backingHours, shock);
    yesterday = playDay(days.length, shock, mulDivDown(start, shock.referenceBps, BPS));
    days.push(yesterday);
  }
  return days;

  function playDay(day: number, shock: Shock, referencePrice: bigint): Day {
    reserve.mintedToday = 0n;
    const { liquidBps } = yesterday;
    const market = { reserve, liquidBps, policy, referencePrice, assumptions };
    const wantedRedeem = redeemDemand(market, shock.redeemBps);
    // Hangs on the market alone, which stands still on most days.
    if (bought?.at !== referencePrice) bought = { at: referencePrice, hours: buyDemand(market) };
    const wantedMint = bought.hours;
    const crowd = wantedRedeem > 0n && wantedRedeem * BPS >= reserve.supply * CROWD_BPS;
    const orders = crowd ? CROWD : 1n;
    const done = nobody(wantedMint, wantedRedeem);
    for (let order = 0n; order < orders; order += 1n) {
      takeRedemption(done, part(wantedRedeem, orders, order));
      takePurchase(done, part(wantedMint, orders, order));
    }
    return close(day, referencePrice, done);
  }

  function takeRedemption(done: Traded, wanted: bigint): void {
    const amount = wanted < reserve.supply ? wanted : reserve.supply;
    const outcome = redeem(reserve, policy.terms, amount);
    if (!outcome.done) return;
    const { payout, supply, assets } = outcome.done;
    const redeemed = reserve.supply - supply;
    const each = mulDivDown(payout, WAD, redeemed);
    done.firstPaid ??= each;
    done.lastPaid = each;
    done.redeemed += redeemed;
    done.paid += payout;
    reserve.supply = supply;
    reserve.assets = assets;
  }

  /** Who is refused the whole takes what is left. */
  function takePurchase(done: Traded, wanted: bigint): void {
    const { terms, lines } = policy;
    const around = { backingHours, oracleStale };
    let outcome = mint(reserve, terms, lines, around, wanted);
    for (let tries = 0; outcome.refusal && tries < 2; tries += 1) {
      const left = leftBy(outcome.refusal, reserve.supply);
      if (left === 0n) return;
      outcome = mint(reserve, terms, lines, around, left);
    }
    if (!outcome.done) return;
    const { cost, supply, assets, mintedToday } = outcome.done;
    done.minted += supply - reserve.supply;
    done.income += cost;
    reserve.supply = supply;
    reserve.assets = assets;
    reserve.mintedToday = mintedToday;
  }

  function close(day: number, referencePrice: bigint, done: Traded): Day {
    const { supply, assets } = reserve;
    const { terms, lines } = policy;
    const liabilities = liabilitiesOf(supply, terms.price);
    const totalBps = totalCoverageBps(reserve, { price: terms.price, backingHours }, lines);
    // Written out: a spread costs more than all the arithmetic of a day.
    return {
      day,
      referencePrice,
      supply,
      assets,
      liabilities,
      backingHours,
      liquidBps: coverageBps(assets, liabilities),
      totalBps,
      breaker: breakerState(totalBps, lines, oracleStale),
      wantedMint: done.wantedMint,
      minted: done.minted,
      wantedRedeem: done.wantedRedeem,
      redeemed: done.redeemed,
      income: done.income,
      paid: done.paid,
      firstPaid: done.firstPaid,
      lastPaid: done.lastPaid,
    };
  }
}

type Traded = Pick<
  Day,
  | 'wantedMint'
  | 'minted'
  | 'wantedRedeem'
  | 'redeemed'
  | 'income'
  | 'paid'
  | 'firstPaid'
  | 'lastPaid'
>;

function nobody(wantedMint: bigint, wantedRedeem: bigint): Traded {
  return {
    wantedMint,
    minted: 0n,
    wantedRedeem,
    redeemed: 0n,
    income: 0n,
    paid: 0n,
    firstPaid: undefined,
    lastPaid: undefined,
  };
}

function afterLoss(hours: bigint, { lostHours, lostBps }: Shock): bigint {
  if (lostHours === 0n && lostBps === 0n) return hours;
  const left = hours - mulDivDown(hours, lostBps, BPS);
  return left > lostHours ? left - lostHours : 0n;
}

/** One of `orders` equal parts; the last takes what the division left. */
function part(total: bigint, orders: bigint, index: bigint): bigint {
  const each = total / orders;
  return index === orders - 1n ? total - each * (orders - 1n) : each;
}

function leftBy(refusal: MintRefusal, supply: bigint): bigint {
  if (refusal.key === 'dailyLimitExceeded') return refusal.leftToday;
  if (refusal.key === 'capExceeded' && refusal.supplyCap > supply)
    return refusal.supplyCap - supply;
  return 0n;
}
