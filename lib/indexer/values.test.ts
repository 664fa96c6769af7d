import { describe, expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import { toDate, toInt4, toName } from './values';

describe('what a column cannot hold', () => {
  it('is stored as the largest number', () => {
    expect(toInt4(2 ** 32 - 1)).toBe(2 ** 31 - 1);
    expect(toInt4(2n ** 64n - 1n)).toBe(2 ** 31 - 1);
    expect(toInt4(7n)).toBe(7);
  });

  it('is stored as the last second of the year 9999', () => {
    expect(toDate(2n ** 64n - 1n).toISOString()).toBe('9999-12-31T23:59:59.000Z');
    expect(toDate(1_795_000_000).getTime()).toBe(1_795_000_000_000);
  });

  it('stays hexadecimal where it is no name', () => {
    const invented = `0x41004100${'00'.repeat(28)}` as const;
    expect(toName(invented)).toBe(invented);
    expect(toName(toBytes32('Zürich'))).toBe(toBytes32('Zürich'));
    expect(toName(toBytes32('H100-SXM5-80'))).toBe('H100-SXM5-80');
  });
});
