import { describe, expect, it } from 'vitest';

import { addressProblem, fromBytes32, parseAddress, toBytes32 } from './ids';

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

describe('a typed address', () => {
  const right = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

  it('is taken with its checksum, or in lower case, which says nothing of it', () => {
    expect(parseAddress(right)).toBe(right);
    expect(parseAddress(right.toLowerCase())).toBe(right);
    expect(addressProblem(right)).toBeUndefined();
  });

  it('is refused when one character was mistyped, also when it is only its case', () => {
    for (const wrong of [right.replace('C8', 'c8'), right.replace('dc79', 'dc78')]) {
      expect(parseAddress(wrong)).toBeUndefined();
      expect(addressProblem(wrong)).toBe('badChecksum');
    }
  });

  it('is refused as none when it is none', () => {
    for (const none of ['', '0x', right.slice(0, -1), `${right}0`, right.slice(2), 'zug.eth'])
      expect(addressProblem(none)).toBe('notAnAddress');
  });
});
