import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { DeepReorgError } from './errors';
import type { SyncEvent } from './sync';
import { syncToHead } from './sync-to-head';
import { startTestChain, type TestChain } from './testing/chain';
import { createForkChain, type ForkChain } from './testing/fork-chain';
import { mirrorState } from './testing/mirror-state';
import { createRandom } from './testing/random';
import { prepareProgramme } from './testing/random-acts';
import { cleanReplay } from './testing/replay';

const FINAL_DEPTH = 34;
/** GRIDHALL_REORG_DEPTHS=all tries every depth from 1 to 30. */
const DEPTHS =
  process.env.GRIDHALL_REORG_DEPTHS === 'all'
    ? Array.from({ length: 30 }, (_, index) => index + 1)
    : [1, 2, 7, 30];

let mirror: TestDatabase;
let other: TestDatabase;
let chain: TestChain;
let fork: ForkChain;
let events: SyncEvent['type'][];

const follow = () =>
  syncToHead({
    db: mirror.db,
    client: chain.client,
    deployment: chain.deployment,
    onEvent: ({ type }) => events.push(type),
  });

const expectCleanReplay = async () =>
  expect(await mirrorState(mirror.url)).toEqual(
    await cleanReplay(other, chain.client, chain.deployment),
  );

beforeAll(async () => {
  [mirror, other, chain] = await Promise.all([
    createTestDatabase(),
    createTestDatabase(),
    startTestChain({ finalDepth: FINAL_DEPTH }),
  ]);
  await prepareProgramme(chain);
  // What was prepared is final, so that only the random blocks are at stake.
  await chain.client.mine({ blocks: FINAL_DEPTH });
  fork = await createForkChain(chain, createRandom(7));
}, 120_000);

beforeEach(() => {
  events = [];
});

afterAll(async () => {
  await chain?.stop();
  await Promise.all([mirror?.drop(), other?.drop()]);
});

describe('a reorganisation', () => {
  it.each(DEPTHS)('of depth %i leaves what a clean replay has', async (depth) => {
    await fork.play(depth);
    await follow();
    const before = fork.head;

    await fork.revert(depth);
    await fork.play(depth + 1);
    await follow();

    expect(events).toContain('reorg');
    await expectCleanReplay();
    expect(fork.head).toBe(before + 1n);
  });

  it('is not assumed of a shorter chain of the same blocks: that node only lags', async () => {
    await fork.play(4);
    await follow();
    const before = await mirrorState(mirror.url);
    await fork.revert(2);
    await follow();
    expect(events).not.toContain('reorg');
    expect(await mirrorState(mirror.url)).toEqual(before);

    await fork.play(3);
    await follow();
    expect(events).toContain('reorg');
    await expectCleanReplay();
  });

  it('by anvil itself, which replaces blocks in place, is followed', async () => {
    await fork.play(6);
    await follow();
    await fork.replace(5);
    await follow();
    expect(events).toContain('reorg');
    await expectCleanReplay();
  });

  it('below the final block stops the indexer with the way out, and changes nothing', async () => {
    await fork.play(1);
    const lowest = fork.head;
    await fork.play(FINAL_DEPTH + 2, 0);
    await follow();
    await fork.revert(Number(fork.head - lowest));
    await fork.play(FINAL_DEPTH + 5, 0);
    const held = await mirrorState(mirror.url);

    const failure = follow();
    await expect(failure).rejects.toBeInstanceOf(DeepReorgError);
    await expect(failure).rejects.toThrow(/below its final block .* SELECT chain_forget\(31337\)/);

    expect(await mirrorState(mirror.url)).toEqual(held);

    // The way out leads out.
    await mirror.db.$executeRaw`SELECT chain_forget(31337)`;
    await follow();
    await expectCleanReplay();
  });
});
