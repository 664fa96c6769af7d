import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

import { deployment } from '@/lib/chain/server/deployment';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { listReviews, changesSinceReview, readCurrentAccess } from '@/lib/features/access/queries';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { ACCESS_HISTORY } from '../story/access';
import { perform } from './perform';
import { setStage } from './stage';

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
let chain: TestChain;
let database: TestDatabase;

beforeAll(async () => {
  [chain, database] = await Promise.all([createTestChain(), createTestDatabase()]);
  holder.gridhallDb = database.db;
}, 120_000);
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('RPC_URL', chain.url);
  vi.stubEnv('CHAIN_ID', String(chain.chainId));
  vi.stubEnv('GRIDHALL_DEPLOYMENTS_DIR', chain.deploymentsDir);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  resetEnv();
});
afterAll(async () => {
  delete holder.gridhallDb;
  await chain.drop();
  await database.drop();
});

it('leaves a signed review, and the one difference that the administrator made since', async () => {
  const block = await chain.rpc<{ timestamp: string }>('eth_getBlockByNumber', ['latest', false]);
  const start = new Date(Number(block.timestamp) * 1_000);
  const stage = await setStage({
    ...{ db: database.db, deployment: deployment(), rpcUrl: chain.url, start },
  });
  for (const event of ACCESS_HISTORY) {
    await stage.mirror();
    await perform(stage, event);
  }
  // A longer wait is announced, and counts after five days.
  await stage.waitUntil(stage.time(ACCESS_HISTORY.at(-1)!.at + 6 * 86_400));
  await stage.mirror();
  const regulator = await stage.actor('regulator', new Date());
  const [reviews, reading] = await Promise.all([listReviews(regulator), readCurrentAccess()]);
  expect(reviews).toMatchObject([
    {
      conclusion: 'changes-needed',
      signer: regulator.address,
      checks: { record: true, state: true, signature: true },
    },
  ]);
  expect((await changesSinceReview(regulator, reading))?.changes).toEqual([
    { kind: 'grant-delay-changed', role: '1', before: 0, after: 86_400 },
  ]);
}, 60_000);
