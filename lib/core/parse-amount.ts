import { AppError } from './errors';
import { parseDecimal } from './units';

/** A typed amount above zero in smallest units. @throws AppError BAD_INPUT that names the field. */
export function parseAmount(text: string, decimals: number, field: string): bigint {
  const amount = parseDecimal(text, decimals);
  if (amount === undefined) throw new AppError('BAD_INPUT', { fields: { [field]: 'notAnAmount' } });
  if (amount === 0n) throw new AppError('BAD_INPUT', { fields: { [field]: 'tooSmall' } });
  return amount;
}
