import { readAmount } from '@/lib/core/parse-amount';
import { parseDecimal } from '@/lib/core/units';
import { refusalFor, type PeriodRefusal } from '@/lib/features/providers/commitment-rules';
import type { CommitmentDto } from '@/lib/features/providers/schema';

/** Hours have as many decimals as the token. */
const DECIMALS = 18;

export type PromiseProblem =
  | { kind: 'typed'; problem: string }
  | { kind: 'closed'; refusal: PeriodRefusal }
  | { kind: 'over-capacity' | 'below-sold' | 'unchanged' };

/**
 * The hours that a provider types for a period, in CCH, or why the registry would refuse them. Zero is a promise taken
 * back. The period was open when the page was made; whether it still is depends on `now`.
 */
export function readPromise(
  text: string,
  { period, to, capacity, committed, sold }: CommitmentDto,
  now: Date,
): { amount: bigint; problem?: undefined } | { amount?: undefined; problem: PromiseProblem } {
  const { amount, problem } =
    parseDecimal(text, DECIMALS) === 0n ? { amount: 0n } : readAmount(text, DECIMALS);
  if (amount === undefined) return { problem: { kind: 'typed', problem } };
  const refusal = refusalFor(period, { now, live: true, expiresAt: to });
  if (refusal) return { problem: { kind: 'closed', refusal } };
  if (amount > capacity) return { problem: { kind: 'over-capacity' } };
  if (amount < sold) return { problem: { kind: 'below-sold' } };
  if (amount === committed) return { problem: { kind: 'unchanged' } };
  return { amount };
}
