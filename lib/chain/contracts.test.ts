import { encodeFunctionData, zeroHash, type Address } from 'viem';
import { describe, expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import { abiOf, CONTRACT_NAMES, contractNameOf, decodeAct, type Deployment } from './contracts';
import { toJsonSafe } from './json-safe';

const deployment: Deployment = {
  chainId: 31337,
  block: 0n,
  addresses: Object.fromEntries(
    CONTRACT_NAMES.map((name, index) => [name, `0x${'aB'.repeat(19)}0${index}`]),
  ) as Deployment['addresses'],
};
const { Reserve, ProviderRegistry } = deployment.addresses;
const HASH = `0x${'11'.repeat(32)}` as const;
const SOMEBODY = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' as Address;

describe('decodeAct', () => {
  it('names the contract, the function, the arguments and the record', () => {
    const data = encodeFunctionData({
      abi: abiOf('Reserve'),
      functionName: 'withdrawSurplus',
      args: [SOMEBODY, 2n ** 200n, HASH],
    });
    expect(decodeAct({ address: Reserve, data, deployment })).toEqual({
      contract: 'Reserve',
      functionName: 'withdrawSurplus',
      args: { to: SOMEBODY, amount: (2n ** 200n).toString(), recordHash: HASH },
      recordHash: HASH,
    });
  });

  it('finds the record inside a certification', () => {
    const certification = {
      provider: SOMEBODY,
      tier: 2,
      region: toBytes32('CH-ZG'),
      expiresAt: 5n,
      serial: 0n,
      inventory: [{ classId: toBytes32('B200'), units: 8 }],
      recordHash: HASH,
    };
    const data = encodeFunctionData({
      abi: abiOf('ProviderRegistry'),
      functionName: 'certify',
      args: [certification, [{ signer: SOMEBODY, signature: '0x1234' }]],
    });
    const act = decodeAct({ address: ProviderRegistry, data, deployment });
    expect(act?.recordHash).toBe(HASH);
    expect(act?.args).toMatchObject({ certification: { tier: '2', inventory: [{ units: '8' }] } });
  });

  it('knows no record where the hash is zero', () => {
    const data = encodeFunctionData({
      abi: abiOf('Reserve'),
      functionName: 'fund',
      args: [1n, zeroHash],
    });
    expect(decodeAct({ address: Reserve, data, deployment })).not.toHaveProperty('recordHash');
  });

  it('finds the contract in any spelling of its address', () => {
    expect(contractNameOf(Reserve.toLowerCase(), deployment)).toBe('Reserve');
    expect(contractNameOf(Reserve.toUpperCase().replace('0X', '0x'), deployment)).toBe('Reserve');
  });

  it.each([
    ['a stranger’s contract', SOMEBODY, '0x12345678'],
    ['an unknown selector', Reserve, '0xdeadbeef'],
    ['no data', Reserve, '0x'],
    ['half an argument', Reserve, '0xca1d209d00'],
  ] as const)('is undefined for %s', (_, address, data) => {
    expect(decodeAct({ address, data, deployment })).toBeUndefined();
  });
});

describe('toJsonSafe', () => {
  it('writes every integer as text, keeps truth values and order, and loses no NUL silently', () => {
    expect(toJsonSafe({ a: 1n, b: [2, { c: 2n ** 256n - 1n }], d: true, e: 'x\u0000y' })).toEqual({
      a: '1',
      b: ['2', { c: (2n ** 256n - 1n).toString() }],
      d: true,
      e: 'x\ufffdy',
    });
  });
});
