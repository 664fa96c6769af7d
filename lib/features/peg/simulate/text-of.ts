import { toDecimalString } from '@/lib/core/units';

import type { LINE_FIELDS, SimulatorText, TERM_FIELDS } from './address';
import type { Policy } from './policy';

type PolicyText = Pick<
  SimulatorText,
  (typeof TERM_FIELDS)[number] | (typeof LINE_FIELDS)[number] | 'run'
>;

/** A policy as the simulator's fields spell it: shares in percent, hours and money with a fraction. */
export function textOf({ terms, lines }: Policy, decimals: number, runBps: number): PolicyText {
  const percent = (bps: number) => toDecimalString(BigInt(bps), 2);
  return {
    price: toDecimalString(terms.price, decimals, 2),
    mintFee: percent(terms.mintFeeBps),
    redeemFee: percent(terms.redeemFeeBps),
    step: percent(terms.maxStepBps),
    interval: String(Math.ceil(terms.minInterval / 3_600)),
    cap: toDecimalString(terms.supplyCap, 18),
    floor: percent(lines.floorBps),
    healthy: percent(lines.healthyBps),
    slow: percent(lines.slowBps),
    halt: percent(lines.haltBps),
    haircut: percent(lines.haircutBps),
    share: percent(lines.backingShareBps),
    daily: toDecimalString(lines.dailyMintLimit, 18),
    run: percent(runBps),
  };
}
