import { coverageBps, liabilitiesOf, mintCost, redeemPayout } from '@/lib/core/reserve-math';
import { parseDecimal, WAD } from '@/lib/core/units';
import type { PegState } from '@/lib/features/peg/rules';
import type { PegTerms } from '@/lib/features/peg/schema';

/** What the form holds, as typed. */
export type PegText = {
  price: string;
  mintFeeBps: string;
  redeemFeeBps: string;
  maxStepBps: string;
  minIntervalHours: string;
  supplyCapHours: string;
};

/** The terms that are typed; undefined while any of them is no number. */
export function readTerms(text: PegText, decimals: number): PegTerms | undefined {
  const price = parseDecimal(text.price, decimals);
  const supplyCap = parseDecimal(text.supplyCapHours, 18);
  const whole = [text.mintFeeBps, text.redeemFeeBps, text.maxStepBps, text.minIntervalHours].map(
    (value) => (/^\d{1,6}$/.test(value.trim()) ? Number(value) : undefined),
  );
  const [mintFeeBps, redeemFeeBps, maxStepBps, hours] = whole;
  if (price === undefined || supplyCap === undefined) return undefined;
  if (
    mintFeeBps === undefined ||
    redeemFeeBps === undefined ||
    maxStepBps === undefined ||
    hours === undefined
  )
    return undefined;
  return { price, mintFeeBps, redeemFeeBps, maxStepBps, minInterval: hours * 3_600, supplyCap };
}

export type PegEffects = {
  /** Undefined when nothing is owed. */
  coverage: bigint | undefined;
  /** Settlement-asset units for a purchase and a redemption of `SAMPLE`. */
  buys: bigint;
  sells: bigint;
  /** CCH that `BUDGET` whole settlement coins buy, rounded down. */
  hours: bigint;
};

/** 100 H100-hours: large enough that fees show, small enough to imagine. */
export const SAMPLE = 100n * WAD;
const BUDGET = 10_000n;

export function effectsOf(terms: PegTerms, state: PegState, decimals: number): PegEffects {
  const { supply, assets } = state;
  const owed = liabilitiesOf(supply, terms.price);
  const unitCost = mintCost(WAD, terms.price, terms.mintFeeBps);
  return {
    coverage: owed === 0n ? undefined : coverageBps(assets, owed),
    buys: mintCost(SAMPLE, terms.price, terms.mintFeeBps),
    sells: redeemPayout({
      amount: SAMPLE,
      price: terms.price,
      redeemFeeBps: terms.redeemFeeBps,
      assets,
      supply: supply > SAMPLE ? supply : SAMPLE,
    }),
    hours: unitCost === 0n ? 0n : (BUDGET * 10n ** BigInt(decimals) * WAD) / unitCost,
  };
}
