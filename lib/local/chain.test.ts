import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { startChain, type LocalChain } from './chain';
import { demoAccount } from './demo-accounts';
import { freePort } from './ports';
import { createTestChain } from './testing/chain';

type Head = { number: string; timestamp: string; hash: string };

const head = (chain: Pick<LocalChain, 'rpc'>, tag = 'latest') =>
  chain.rpc<Head>('eth_getBlockByNumber', [tag, false]);
const now = () => Math.floor(Date.now() / 1000);

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gridhall-chain-test-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('a chain that was stopped goes on with the same blocks, on the same port, by the wall clock', async () => {
  const first = await startChain({ dataDir, port: await freePort(), heartbeat: false });
  await first.rpc('evm_mine');
  const before = await head(first);
  await first.stop();

  const second = await startChain({ dataDir, heartbeat: false });
  expect(second.isNew).toBe(false);
  expect(second.url).toBe(first.url);
  expect((await head(second)).hash).toBe(before.hash);
  await second.rpc('evm_mine');
  expect(Number((await head(second)).timestamp) - now()).toBeGreaterThanOrEqual(-2);
  await second.stop();
});

test('history begins at its genesis time and ends when the chain goes live', async () => {
  const genesisTime = now() - 86_400 * 540;
  const chain = await startChain({
    dataDir,
    genesisTime,
    port: await freePort(),
    heartbeat: false,
  });
  await chain.rpc('evm_setNextBlockTimestamp', [genesisTime + 86_400]);
  await chain.rpc('evm_mine');
  expect(Number((await head(chain)).timestamp)).toBe(genesisTime + 86_400);
  await chain.goLive();
  expect(Math.abs(Number((await head(chain)).timestamp) - now())).toBeLessThanOrEqual(2);
  await chain.stop();
});

test('behavior: block times never fall, even when a restart follows a time set ahead', async () => {
  const first = await startChain({ dataDir, port: await freePort(), heartbeat: false });
  await first.rpc('evm_increaseTime', [5_000]);
  await first.rpc('evm_mine');
  const before = await head(first);
  await first.stop();
  const second = await startChain({ dataDir, heartbeat: false });
  await second.rpc('evm_mine');
  expect(Number((await head(second)).timestamp)).toBeGreaterThan(Number(before.timestamp));
  await second.stop();
});

test('a block is final two blocks later', async () => {
  const chain = await startChain({ dataDir, port: await freePort(), heartbeat: false });
  for (let i = 0; i < 3; i++) await chain.rpc('evm_mine');
  expect(Number((await head(chain, 'finalized')).number)).toBe(1);
  await chain.stop();
});

test('a test chain has the programme deployed at the addresses on file', async () => {
  const chain = await createTestChain();
  const file = join(chain.deploymentsDir, `${chain.chainId}.json`);
  const { AccessManager } = JSON.parse(readFileSync(file, 'utf8')) as { AccessManager: string };
  expect(await chain.rpc('eth_getCode', [AccessManager, 'latest'])).not.toBe('0x');
  expect(
    BigInt(await chain.rpc<string>('eth_getBalance', [demoAccount('sme-14').address, 'latest'])),
  ).toBeGreaterThan(0n);
  await chain.drop();
});
