import { readAmount } from '@/lib/core/parse-amount';
import { hoursFor } from '@/lib/core/reserve-math';
import { parseDecimal } from '@/lib/core/units';
import { hoursForPayout } from '@/lib/features/reserve/trade';

import type { QuoteState } from './use-quote-state';

export type Direction = 'mint' | 'redeem';
export type Unit = 'hours' | 'money';

const CCH_DECIMALS = 18;
/** Of the bound, in basis points: a price that moves by more between signing and block is no price that was agreed. */
const MOST_SLIPPAGE = 1_000n;

/** CCH of what was typed, or the key of what is wrong with it under `errors.fields`. Undefined for an empty field. */
export function readTrade(
  direction: Direction,
  { unit, text }: { unit: Unit; text: string },
  state: QuoteState,
  moneyDecimals: number,
): { amount: bigint; problem?: undefined } | { amount?: undefined; problem: string } | undefined {
  if (text.trim() === '') return undefined;
  const typed = readAmount(text.trim(), unit === 'hours' ? CCH_DECIMALS : moneyDecimals);
  if (typed.problem !== undefined || unit === 'hours') return typed;
  const amount =
    direction === 'mint'
      ? hoursFor(typed.amount, state.price, state.mintFeeBps)
      : hoursForPayout(typed.amount, state, state.hours);
  if (amount === undefined) return { problem: 'moreThanHoursPay' };
  return amount === 0n ? { problem: 'tooSmall' } : { amount };
}

/** Percent as typed, in basis points; undefined for what is none, or too much. */
export function readSlippage(text: string): bigint | undefined {
  const bps = parseDecimal(text.trim(), 2);
  return bps === undefined || bps > MOST_SLIPPAGE ? undefined : bps;
}
