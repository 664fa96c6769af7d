import { concatHex, numberToHex, size, slice, type Address, type Hex } from 'viem';

export type ProbeCall = { to: Address; data: Hex };
export type ProbeResult = { success: boolean; data: Hex };

/**
 * A program that makes the calls in its call data one after the other, in one state, and returns what came back. Put in the
 * place of an account's code for one `eth_call` (state override), it calls as that account and changes nothing for good.
 *
 * In: for each call 20 bytes of target, 4 of length, the data. Out: for each call 1 byte of success, 4 of length, the data.
 */
export const STATE_PROBE: Hex = concatHex([
  '0x5f5f', // out = 0, in = 0                                     [out, in]
  '0x5b', // 02 loop:
  '0x80361115604457', // in >= calldatasize → end
  '0x80601401', // in + 20
  '0x3560e01c', // length = calldataload(…) >> 224                  [out, in, length]
  '0x808260180184', // length, in + 24, out
  '0x37', // calldatacopy(out, in + 24, length)
  '0x5f5f82855f86', // 0, 0, length, out, 0, in
  '0x3560601c', // target = calldataload(in) >> 96
  '0x5af1', // call(gas, target, 0, out, length, 0, 0)             [out, in, length, success]
  '0x80845350', // mstore8(out, success)                           [out, in, length]
  '0x01601801', // in += 24 + length                               [out, in]
  '0x90', //                                                        [in, out]
  '0x3d60e01b8160010152', // mstore(out + 1, returndatasize << 224)
  '0x600501', // out += 5
  '0x3d5f823e', // returndatacopy(out, 0, returndatasize)
  '0x3d01', // out += returndatasize
  '0x90600256', // → loop                                           [out, in]
  '0x5b50', // 44 end:                                              [out]
  '0x5ff3', // return(0, out)
]);

export function encodeProbe(calls: readonly ProbeCall[]): Hex {
  return concatHex(
    calls.flatMap(({ to, data }) => [to, numberToHex(size(data), { size: 4 }), data]),
  );
}

/** @throws RangeError when fewer answers came back than calls were made. */
export function decodeProbe(output: Hex, count: number): ProbeResult[] {
  const results: ProbeResult[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (size(output) < at + 5) throw new RangeError('the probe answered less than it was asked');
    const success = slice(output, at, at + 1) === '0x01';
    const length = Number(slice(output, at + 1, at + 5));
    const from = at + 5;
    results.push({ success, data: length === 0 ? '0x' : slice(output, from, from + length) });
    at = from + length;
  }
  return results;
}
