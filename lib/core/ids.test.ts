import { describe, expect, it } from 'vitest';

import { fromBytes32, toBytes32 } from './ids';

describe('bytes32 names', () => {
  // '0', '@', 'P', '`' and 'p' end in a zero nibble.
  it.each(['H100-SXM5-80', 'A@', 'MAP', 'x`', 'loop', 'CH-ZG', 'B200', 'a'.repeat(32)])(
    'come back as they went: %s',
    (name) => {
      expect(fromBytes32(toBytes32(name))).toBe(name);
    },
  );

  it('are empty for zero bytes', () => {
    expect(fromBytes32(toBytes32(''))).toBe('');
  });
});
