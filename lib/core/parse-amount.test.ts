import { maxUint256 } from 'viem';
import { describe, expect, it } from 'vitest';

import { parseAmount, readAmount } from './parse-amount';

describe('a typed amount', () => {
  it.each([
    ['0', 'tooSmall'],
    ['0.000000', 'tooSmall'],
    ['-1', 'notAnAmount'],
    ['1,5', 'notAnAmount'],
    ['', 'notAnAmount'],
    ['1e3', 'notAnAmount'],
    ['0x10', 'notAnAmount'],
    ['1.1234567', 'tooManyDecimals'],
    ['9'.repeat(78), 'tooLarge'],
    ['9'.repeat(79), 'notAnAmount'],
  ])('of %s is refused', (text, problem) => {
    expect(readAmount(text, 6)).toEqual({ problem });
  });

  it('has at most eighteen digits after the point in hours', () => {
    expect(readAmount('0.000000000000000001', 18)).toEqual({ amount: 1n });
    expect(readAmount('0.0000000000000000001', 18)).toEqual({ problem: 'tooManyDecimals' });
  });

  it('is at most what a contract can hold', () => {
    expect(readAmount(maxUint256.toString(), 0)).toEqual({ amount: maxUint256 });
    expect(readAmount((maxUint256 + 1n).toString(), 0)).toEqual({ problem: 'tooLarge' });
  });

  it('is refused with the name of its field', () => {
    expect(() => parseAmount('0', 6, 'price')).toThrowError(
      expect.objectContaining({ code: 'BAD_INPUT', fields: { price: 'tooSmall' } }),
    );
  });
});
