import { maxUint256 } from 'viem';

import { AppError } from './errors';
import { parseDecimal } from './units';

/** A typed amount above zero in smallest units, or what is wrong with it: a key under `errors.fields`. */
export function readAmount(
  text: string,
  decimals: number,
): { amount: bigint; problem?: undefined } | { amount?: undefined; problem: string } {
  const amount = parseDecimal(text, decimals);
  if (amount === undefined)
    // A number for anybody with more digits after the point than this unit has.
    return {
      problem: parseDecimal(text, text.length) === undefined ? 'notAnAmount' : 'tooManyDecimals',
    };
  if (amount === 0n) return { problem: 'tooSmall' };
  // Recorded, it could never be enacted: no contract takes a larger number.
  if (amount > maxUint256) return { problem: 'tooLarge' };
  return { amount };
}

/** As `readAmount`. @throws AppError BAD_INPUT that names the field. */
export function parseAmount(text: string, decimals: number, field: string): bigint {
  const { amount, problem } = readAmount(text, decimals);
  if (problem !== undefined) throw new AppError('BAD_INPUT', { fields: { [field]: problem } });
  return amount;
}
