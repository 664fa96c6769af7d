import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { createPublicClient, getAddress, http, type Address, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SafeDeployment } from '@/lib/local/deploy-safe';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';

import { safeAbi } from './generated/abis';
import {
  isRejection,
  packSignatures,
  plainCall,
  rejectionOf,
  safeHashes,
  type SafeTransaction,
} from './safe-transaction';

let chain: TestChain;
let safe: Address;
beforeAll(async () => {
  chain = await createTestChain();
  const file = readFileSync(join(chain.deploymentsDir, '31337.json'), 'utf8');
  safe = (JSON.parse(file) as SafeDeployment).SafeTreasuryBoard;
}, 600_000);
afterAll(() => chain.drop());

const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((b) => `0x${Buffer.from(b).toString('hex')}` as Hex);
const address = bytes(20).map((hex) => getAddress(hex));
const uint256 = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const transactions: fc.Arbitrary<SafeTransaction> = fc.record({
  to: address,
  value: uint256,
  data: fc.nat(300).chain(bytes),
  operation: fc.constantFrom(0 as const, 1 as const),
  safeTxGas: uint256,
  baseGas: uint256,
  gasPrice: uint256,
  gasToken: address,
  refundReceiver: address,
  nonce: uint256,
});

describe('the hashes', () => {
  it('are those of the Safe itself, whatever the fields hold', async () => {
    const client = createPublicClient({ transport: http(chain.url) });
    const contract = { address: safe, abi: safeAbi } as const;
    const domain = await client.readContract({ ...contract, functionName: 'domainSeparator' });
    await fc.assert(
      fc.asyncProperty(transactions, async (tx) => {
        const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken } = tx;
        const onChain = await client.readContract({
          ...contract,
          functionName: 'getTransactionHash',
          args: [
            ...([to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken] as const),
            ...([tx.refundReceiver, tx.nonce] as const),
          ],
        });
        const hashes = safeHashes({ chainId: 31337, safe }, tx);
        expect(hashes.safeTxHash).toBe(onChain);
        expect(hashes.domainHash).toBe(domain);
      }),
      { numRuns: 60 },
    );
  });

  it('differ for another chain, another Safe, another nonce', () => {
    const call = plainCall({ to: safe, data: '0x' }, 5n);
    const other = getAddress(`0x${'11'.repeat(20)}`);
    const hashes = [
      safeHashes({ chainId: 31337, safe }, call),
      safeHashes({ chainId: 1, safe }, call),
      safeHashes({ chainId: 31337, safe: other }, call),
      safeHashes({ chainId: 31337, safe }, { ...call, nonce: 6n }),
    ].map(({ safeTxHash }) => safeTxHash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('a rejection', () => {
  it('is a call of nothing to the Safe itself, and nothing else is', () => {
    const rejection = rejectionOf(safe, 3n);
    expect(isRejection(safe, rejection)).toBe(true);
    for (const change of [
      { to: getAddress(`0x${'11'.repeat(20)}`) },
      { value: 1n },
      { data: '0x00' as const },
      { operation: 1 as const },
    ])
      expect(isRejection(safe, { ...rejection, ...change })).toBe(false);
  });
});

describe('packed signatures', () => {
  it('stand by ascending owner, however they came in', () => {
    const [low, high] = [getAddress(`0x${'0a'.repeat(20)}`), getAddress(`0x${'f0'.repeat(20)}`)];
    const a = { owner: low, signature: '0xaa' as Hex };
    const b = { owner: high, signature: '0xbb' as Hex };
    expect(packSignatures([b, a])).toBe('0xaabb');
    expect(packSignatures([a, b])).toBe('0xaabb');
  });
});
