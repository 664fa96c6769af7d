import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { startTestChain, type TestChain } from './testing/chain';
import { createForkChain, type ForkChain } from './testing/fork-chain';
import { startIndexerProcess, type IndexerProcess } from './testing/indexer-process';
import { mirrorState } from './testing/mirror-state';
import { createRandom } from './testing/random';
import { prepareProgramme } from './testing/random-acts';
import { cleanReplay } from './testing/replay';

const KILLS = Number(process.env.GRIDHALL_KILLS ?? 2);
const FINAL_DEPTH = 10;

let mirror: TestDatabase;
let other: TestDatabase;
let chain: TestChain;
let fork: ForkChain;
const running = new Set<IndexerProcess>();

const start = () => {
  const indexer = startIndexerProcess(chain, mirror.url);
  running.add(indexer);
  return indexer;
};

const cursorAt = async (height: bigint) => {
  for (;;) {
    const cursor = await mirror.db.chainCursor.findFirst();
    if (cursor && cursor.blockNumber >= height) return cursor;
    await sleep(50);
  }
};

beforeAll(async () => {
  [mirror, other, chain] = await Promise.all([
    createTestDatabase(),
    createTestDatabase(),
    startTestChain({ finalDepth: FINAL_DEPTH }),
  ]);
  await prepareProgramme(chain);
  fork = await createForkChain(chain, createRandom(11));
}, 120_000);

afterEach(async () => {
  await Promise.all([...running].map((indexer) => indexer.kill()));
  running.clear();
});

afterAll(async () => {
  await chain?.stop();
  await Promise.all([mirror?.drop(), other?.drop()]);
});

describe('the indexer’s process', () => {
  it('hands over to the one that stands by when it is killed, and nothing is lost or doubled', async () => {
    let leader = start();
    await leader.says('caught up');
    for (let kill = 0; kill < KILLS; kill++) {
      const next = start();
      await next.says('standing by');
      // Blocks come while it dies, each death at another moment of its work.
      const playing = fork.play(6);
      await sleep(100 + kill * 70);
      await leader.kill();
      await playing;
      await next.says('"msg":"indexing"');
      await cursorAt(fork.head);
      leader = next;
    }
    const waiting = start();
    await waiting.says('standing by');
    expect(await waiting.terminate()).toBe(0);
    expect(await leader.terminate()).toBe(0);
    expect(await mirrorState(mirror.url)).toEqual(
      await cleanReplay(other, chain.client, chain.deployment),
    );
  }, 120_000);

  it('records the node’s head beside its own place, and touches the cursor of a quiet chain', async () => {
    const indexer = start();
    await fork.play(1);
    const first = await cursorAt(fork.head);
    expect(first).toMatchObject({ blockNumber: fork.head, headNumber: fork.head });
    expect(first.finalBlock).toBe(fork.head - BigInt(FINAL_DEPTH));
    await indexer.says('caught up');
    await expect
      .poll(async () => (await cursorAt(fork.head)).updatedAt.getTime(), { timeout: 20_000 })
      .toBeGreaterThan(first.updatedAt.getTime());
    expect(await indexer.terminate()).toBe(0);
  }, 60_000);

  it('ends with the reason when no waiting heals it', async () => {
    const wrongChain = { ...chain, deployment: { ...chain.deployment, chainId: 5 } };
    const indexer = startIndexerProcess(wrongChain, mirror.url);
    running.add(indexer);
    await indexer.says('RPC_URL leads to chain 31337, the deployment is on chain 5');
  }, 60_000);
});
