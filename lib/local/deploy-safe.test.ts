import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createPublicClient, http, type Address } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessManagerAbi, safeAbi } from '@/lib/chain/generated/abis';
import { CHAIN_ROLES } from '@/lib/chain/roles';

import { demoAccount } from './demo-accounts';
import { BOARD, type SafeDeployment } from './deploy-safe';
import { createTestChain, type TestChain } from './testing/chain';

let chain: TestChain;
let addresses: SafeDeployment & { AccessManager: Address };
beforeAll(async () => {
  chain = await createTestChain();
  addresses = JSON.parse(readFileSync(join(chain.deploymentsDir, '31337.json'), 'utf8'));
}, 600_000);
afterAll(() => chain.drop());

const client = () => createPublicClient({ transport: http(chain.url) });

test('the board’s Safe is Safe’s own contract with its three owners, of whom two must sign', async () => {
  const safe = { address: addresses.SafeTreasuryBoard, abi: safeAbi } as const;
  const [version, owners, threshold] = await Promise.all([
    client().readContract({ ...safe, functionName: 'VERSION' }),
    client().readContract({ ...safe, functionName: 'getOwners' }),
    client().readContract({ ...safe, functionName: 'getThreshold' }),
  ]);
  expect(version).toBe('1.5.0');
  expect([...owners].sort()).toEqual(BOARD.owners.map((key) => demoAccount(key).address).sort());
  expect(threshold).toBe(2n);
});

test('the board’s Safe holds the withdrawals from the first day on, with the delay, and nothing else', async () => {
  for (const role of Object.values(CHAIN_ROLES)) {
    const [isMember, delay] = await client().readContract({
      address: addresses.AccessManager,
      abi: accessManagerAbi,
      functionName: 'hasRole',
      args: [BigInt(role), addresses.SafeTreasuryBoard],
    });
    expect([role, isMember]).toEqual([role, role === CHAIN_ROLES.WITHDRAWER]);
    if (isMember) expect(delay).toBeGreaterThan(0);
  }
});
