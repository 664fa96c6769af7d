import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createPublicClient, http } from 'viem';
import { anvil } from 'viem/chains';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { grantProgramAbi, providerRegistryAbi } from '@/lib/chain/generated/abis';
import { createDb, type Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { unallocatedHours } from '@/lib/features/grants/queries';
import { stakePerHour } from '@/lib/features/providers/queries';
import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';
import { playEveryEvent } from '@/lib/indexer/testing/play-every-event';
import { syncToHead } from '@/lib/indexer/sync-to-head';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { mirroredTransparency } from './queries';
import { readTransparency } from './read-chain';
import { transparencyResponse } from './schema';
import { storyValues } from './stories';
import { listStories } from './story-queries';

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };

let chain: TestChain;
let database: TestDatabase;
let deployments: string;

const client = () => createPublicClient({ chain: anvil, transport: http(chain.url) });

beforeAll(async () => {
  [chain, database] = await Promise.all([startTestChain(), createTestDatabase()]);
  holder.gridhallDb = createDb(database.url);
  deployments = mkdtempSync(join(tmpdir(), 'gridhall-transparency-'));
  const { addresses, block, chainId } = chain.deployment;
  writeFileSync(
    join(deployments, `${chainId}.json`),
    JSON.stringify({ ...addresses, block: Number(block) }),
  );
}, 120_000);
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('GRIDHALL_DEPLOYMENTS_DIR', deployments);
  vi.stubEnv('RPC_URL', chain.url);
  resetEnv();
});
afterAll(async () => {
  await holder.gridhallDb?.$disconnect();
  delete holder.gridhallDb;
  rmSync(deployments, { recursive: true, force: true });
  await Promise.all([chain.stop(), database.drop()]);
});

test('a programme that nobody has used yet has figures, and no coverage', async () => {
  const figures = transparencyResponse.parse(await readTransparency(client(), chain.deployment));
  expect(figures).toMatchObject({
    token: { supply: '0' },
    peg: { price: '0' },
    reserve: { assets: '0', liabilities: '0', liquidCoverageBps: null },
    providers: { certified: '0', h100e: '0' },
    grants: { awarded: '0', left: '0' },
  });
});

test('after every act that there is, the mirror says the same as the chain, figure by figure', async () => {
  await playEveryEvent(chain);
  await chain.client.mine({ blocks: 1 });
  await syncToHead({ db: database.db, client: client(), deployment: chain.deployment });
  const onChain = await readTransparency(client(), chain.deployment);
  expect(transparencyResponse.parse(onChain)).toEqual(onChain);
  expect(await mirroredTransparency()).toEqual(onChain);
  expect(BigInt(onChain.token.supply)).toBeGreaterThan(0n);

  const unallocated = await client().readContract({
    address: chain.deployment.addresses.GrantProgram,
    abi: grantProgramAbi,
    functionName: 'unallocated',
  });
  expect(unallocated).toBeGreaterThan(0n);
  expect(await unallocatedHours()).toBe(unallocated);

  const perHour = await client().readContract({
    address: chain.deployment.addresses.ProviderRegistry,
    abi: providerRegistryAbi,
    functionName: 'stakePerHour',
  });
  expect(perHour).toBeGreaterThan(0n);
  expect(await stakePerHour()).toBe(perHour);
});

test('the figures belong to one block, also while blocks are made', async () => {
  let mining = true;
  const miner = (async () => {
    while (mining) await chain.client.mine({ blocks: 1 });
  })();
  const figures = await readTransparency(client(), chain.deployment);
  mining = false;
  await miner;
  const block = await client().getBlock({ blockNumber: BigInt(figures.block.number) });
  expect(figures.block).toEqual({
    number: block.number.toString(),
    hash: block.hash,
    timestamp: block.timestamp.toString(),
  });
});

test('every event that a page tells carries all that its sentence names', async () => {
  const stories = await listStories({ take: 500 });
  expect(new Set(stories.map((story) => story.name)).size).toBeGreaterThan(30);
  for (const { name, args } of stories)
    for (const [key, { value }] of Object.entries(storyValues(name, args)))
      expect(value, `${name}: ${key}`).toBeDefined();
});
