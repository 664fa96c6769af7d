import { bytesToHex, keccak256, type Hex } from 'viem';

/**
 * The log filter of a block header (Yellow Paper, section 4.3.1): each address and topic sets three of 2048 bits. No bit,
 * no log: that is how the absence of a log is known without asking for it.
 */
const BYTES = 256;

type Bits = readonly [number, number, number];

/** Addresses, event signatures and account topics come again and again, and Keccak is what costs here. */
const KNOWN_LIMIT = 20_000;
const known = new Map<Hex, Bits>();

export function mayContain(bloom: Hex, value: Hex): boolean {
  return bitsOf(value).every((bit) => isSet(bloom, bit));
}

/**
 * Whether so many bits are set (more than one in eight) that the filter proves little: seven addresses that are not there
 * then seem to be in one block of seventy, and soon in every one.
 */
export function isCrowded(bloom: Hex): boolean {
  let set = 0;
  for (let digit = 2; digit < bloom.length; digit++)
    for (let bits = parseInt(bloom.charAt(digit), 16); bits > 0; bits &= bits - 1) set++;
  return set > (BYTES * 8) / 8;
}

/** The filter that these logs make. */
export function bloomOf(logs: readonly { address: Hex; topics: readonly Hex[] }[]): Hex {
  const bytes = new Uint8Array(BYTES);
  for (const { address, topics } of logs) {
    add(bytes, address);
    for (const topic of topics) add(bytes, topic);
  }
  return bytesToHex(bytes);
}

function add(bytes: Uint8Array, value: Hex): void {
  for (const bit of bitsOf(value)) {
    const index = BYTES - 1 - (bit >> 3);
    bytes[index] = (bytes[index] ?? 0) | (1 << (bit & 7));
  }
}

function isSet(bloom: Hex, bit: number): boolean {
  const digit = 2 + 2 * (BYTES - 1 - (bit >> 3)) + (bit & 4 ? 0 : 1);
  return (parseInt(bloom.charAt(digit), 16) & (1 << (bit & 3))) !== 0;
}

/** The low 11 bits of the first three pairs of bytes of the value's Keccak-256. */
function bitsOf(value: Hex): Bits {
  const found = known.get(value);
  if (found) return found;
  const digest = keccak256(value, 'bytes');
  const bit = (at: number) => (((digest[at] ?? 0) << 8) | (digest[at + 1] ?? 0)) & 2047;
  const bits: Bits = [bit(0), bit(2), bit(4)];
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(value, bits);
  return bits;
}
