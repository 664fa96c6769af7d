import { getAddress } from 'viem';
import { describe, expect, it } from 'vitest';

import { plainCall, safeHashes } from '@/lib/chain/safe-transaction';

import { parseTransactionJson, toTransactionJson } from './transaction-json';

const SAFE = getAddress(`0x${'5a'.repeat(20)}`);
const TO = getAddress(`0x${'11'.repeat(20)}`);
const ZERO = `0x${'00'.repeat(20)}`;

/** As Safe's transaction service writes one. */
const SERVICE = {
  ...{ safe: SAFE, chainId: '31337', to: TO, value: '0', data: null, operation: 0 },
  ...{ gasToken: null, safeTxGas: 0, baseGas: 0, gasPrice: '0', refundReceiver: null, nonce: 7 },
};
const problemOf = (value: unknown) => {
  const read = parseTransactionJson(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? undefined : read.problem;
};

describe('a pasted transaction', () => {
  it('comes back from the export field for field, with its signatures', () => {
    const domain = { chainId: 31337, safe: SAFE };
    const transaction = { ...plainCall({ to: TO, data: '0x1234', value: 2n ** 200n }, 2n ** 90n) };
    const { safeTxHash } = safeHashes(domain, transaction);
    const signatures = [{ owner: TO, signature: '0xabcd' as const }];
    const read = parseTransactionJson(
      toTransactionJson(domain, transaction, { safeTxHash, signatures }),
    );
    expect(read).toEqual({
      ok: true,
      pasted: { domain, transaction, claimedHash: safeTxHash, confirmations: signatures },
    });
  });

  it('is read as the transaction service writes it: nulls, numbers and texts', () => {
    const read = parseTransactionJson(JSON.stringify(SERVICE));
    expect(read.ok && read.pasted.transaction).toEqual(plainCall({ to: TO, data: '0x' }, 7n));
  });

  it.each([
    ['nothing', '  ', { key: 'empty' }],
    ['a list', [SERVICE], { key: 'notObject' }],
    ['no chain', { ...SERVICE, chainId: undefined }, { key: 'missing', field: 'chainId' }],
    ['chain 0', { ...SERVICE, chainId: 0 }, { key: 'bad', field: 'chainId', expected: 'chainId' }],
    [
      'half an address',
      { ...SERVICE, to: '0x12' },
      { key: 'bad', field: 'to', expected: 'address' },
    ],
    [
      'a mistyped address',
      {
        ...SERVICE,
        safe: SAFE.replace(/[a-f]/, (letter) => letter.toUpperCase()).replace('0X', '0x'),
      },
      { key: 'bad', field: 'safe', expected: 'address' },
    ],
    [
      'a number that lost digits',
      { ...SERVICE, value: 2 ** 60 },
      { key: 'bad', field: 'value', expected: 'uint' },
    ],
    ['a fraction', { ...SERVICE, value: '1.5' }, { key: 'bad', field: 'value', expected: 'uint' }],
    [
      'beyond 256 bits',
      { ...SERVICE, value: (2n ** 256n).toString() },
      { key: 'bad', field: 'value', expected: 'uint' },
    ],
    ['half a byte', { ...SERVICE, data: '0x123' }, { key: 'bad', field: 'data', expected: 'data' }],
    [
      'another operation',
      { ...SERVICE, operation: 2 },
      { key: 'bad', field: 'operation', expected: 'operation' },
    ],
    ['an old Safe', { ...SERVICE, version: '1.1.1' }, { key: 'version', version: '1.1.1' }],
  ])('with %s is refused by name', (_, value, problem) => {
    expect(problemOf(value)).toEqual(problem);
  });

  it('that is cut off says where JSON broke', () => {
    expect(problemOf('{"safe": ')).toMatchObject({ key: 'notJson' });
  });

  it('without anybody to be paid has nobody, and not an error', () => {
    const read = parseTransactionJson(JSON.stringify(SERVICE));
    expect(read.ok && read.pasted.transaction.refundReceiver).toBe(ZERO);
  });
});
