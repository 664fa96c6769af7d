import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { createPass, syncToHead } from './sync-to-head';
import { startTestChain, type TestChain } from './testing/chain';
import { faultyNode, type FaultRates } from './testing/faulty-node';
import { createForkChain, type ForkChain } from './testing/fork-chain';
import { mirrorState } from './testing/mirror-state';
import { createRandom, type Random } from './testing/random';
import { prepareProgramme } from './testing/random-acts';
import { cleanReplay } from './testing/replay';
import { severConnections } from './testing/sever';
import { stateOfChain } from './testing/state-of-chain';
import { stateOfMirror } from './testing/state-of-mirror';

/**
 * Seeded schedules of everything that goes wrong: nodes that fail, lag, lose and repeat logs, blocks that are replaced,
 * processes that die in a transaction, two instances at once. Whatever the order, the mirror ends as a clean replay.
 *
 * GRIDHALL_SCHEDULES sets how many (200 in `npm run test:full`), GRIDHALL_SCHEDULE_SEED the first seed.
 */
const SCHEDULES = Number(process.env.GRIDHALL_SCHEDULES ?? 50);
const FIRST_SEED = Number(process.env.GRIDHALL_SCHEDULE_SEED ?? 1);
/** So that up to 32 blocks and more can be replaced. */
const FINAL_DEPTH = 34;
/** The contracts' views are asked in every so many schedules. */
const COMPARE_WITH_CHAIN = 10;

let mirror: TestDatabase;
let other: TestDatabase;
let chain: TestChain;

beforeAll(async () => {
  [mirror, other, chain] = await Promise.all([
    createTestDatabase(),
    createTestDatabase(),
    startTestChain({ finalDepth: FINAL_DEPTH }),
  ]);
  await prepareProgramme(chain);
  await chain.client.mine({ blocks: FINAL_DEPTH });
  await chain.keep();
}, 120_000);

afterAll(async () => {
  await chain?.stop();
  await Promise.all([mirror?.drop(), other?.drop()]);
});

type World = { random: Random; fork: ForkChain; rates: FaultRates; highest: bigint };
type Step = (world: World) => Promise<void>;

const options = () => ({
  db: mirror.db,
  client: chain.client,
  deployment: chain.deployment,
  // The waits are a kindness to real nodes.
  firstWaitMs: 1,
});

const play: Step = async (world) => {
  await world.fork.play(world.random.int(1, 3));
  if (world.fork.head > world.highest) world.highest = world.fork.head;
};

/** One look through a bad node. It may fail; what it wrote must be right. */
const look: Step = async ({ random, rates }) => {
  const client = faultyNode(chain.client, random, rates);
  await createPass({ ...options(), client })().catch(() => undefined);
};

const follow: Step = async ({ random, rates }) => {
  const client = faultyNode(chain.client, random, rates);
  await syncToHead({ ...options(), client }).catch(() => undefined);
};

/** As deep as the mirror's final block allows, which the highest head so far has set. */
const deepest = ({ fork, highest }: World) => Number(fork.head - (highest - BigInt(FINAL_DEPTH)));

const revert: Step = async (world) => {
  const depth = Math.min(world.random.int(1, FINAL_DEPTH), deepest(world));
  if (depth < 1 || !world.fork.hasWayBack(depth)) return;
  await world.fork.revert(depth);
  await world.fork.play(world.random.int(0, depth + 1));
};

const replace: Step = async (world) => {
  const depth = Math.min(world.random.int(1, FINAL_DEPTH), deepest(world), world.fork.length);
  if (depth >= 1) await world.fork.replace(depth);
};

const die: Step = async ({ random }) => {
  const pass = createPass(options())().catch(() => undefined);
  await sleep(random.int(0, 60));
  await severConnections(mirror.url);
  await pass;
};

const two: Step = async (world) => {
  await Promise.all([look(world), follow(world)]);
};

const STEPS: readonly Step[] = [
  play,
  play,
  play,
  look,
  look,
  follow,
  revert,
  revert,
  replace,
  die,
  two,
];

const seeds = Array.from({ length: SCHEDULES }, (_, index) => FIRST_SEED + index);

describe('after any schedule of faults', () => {
  it.each(seeds)('the mirror is a clean replay: seed %i', async (seed) => {
    const random = createRandom(seed);
    await chain.reset();
    await mirror.db.$executeRaw`SELECT chain_forget(${chain.deployment.chainId}::int)`;
    const fork = await createForkChain(chain, random);
    // A fifth of the chains is long enough for the deepest reorganisations.
    if (random.chance(0.2)) await fork.play(random.int(20, FINAL_DEPTH));
    // Half of the mirrors begin with what is final, the others meet the faults from the first block on.
    if (random.chance(0.5)) await syncToHead(options());
    const world: World = {
      random,
      fork,
      highest: fork.head,
      rates: {
        error: random.next() * 0.02,
        gap: random.next() * 0.2,
        duplicate: random.next() * 0.3,
        shuffle: random.next() * 0.3,
        missing: random.next() * 0.02,
        lag: random.next() * 0.3,
      },
    };
    for (let steps = random.int(5, 12); steps > 0; steps--) await random.pick(STEPS)(world);
    // The chain goes on past every height it had, as chains do.
    await fork.play(Math.max(1, Number(world.highest - fork.head) + 1), 2);

    await syncToHead(options());
    expect(await mirrorState(mirror.url)).toEqual(
      await cleanReplay(other, chain.client, chain.deployment),
    );
    if (seed % COMPARE_WITH_CHAIN === 0)
      expect(await stateOfMirror(mirror.db, chain.deployment.chainId)).toEqual(
        await stateOfChain(chain),
      );
  });
});
