import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { toHex } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { appendEntry } from '@/lib/audit/append';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';

let chain: TestChain;
let database: TestDatabase;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  [chain, database] = await Promise.all([createTestChain(), createTestDatabase()]);
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await Promise.all([chain.drop(), database.drop()]);
});

/** The process as it runs in a deployment. */
function start(): ChildProcess {
  const key = demoSigner(demoAccount('anchor')).getHdKey().privateKey;
  return spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/main.ts'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        RPC_URL: chain.url,
        CHAIN_ID: String(chain.chainId),
        GRIDHALL_DEPLOYMENTS_DIR: chain.deploymentsDir,
        GRIDHALL_LOG_KEY: `0x${'07'.repeat(32)}`,
        GRIDHALL_ANCHOR_KEY: toHex(key!),
        NEXTAUTH_SECRET: '0123456789abcdef0123456789abcdef',
        NODE_OPTIONS: '',
      },
    },
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((wait) => setTimeout(wait, 100));
}

test('anchors what is there when it starts, and ends with 0 when asked to', async () => {
  const { db } = database;
  await db.$transaction((tx) =>
    appendEntry(tx, {
      act: 'programme.configured',
      actor: { address: demoSigner(demoAccount('admin')).address, role: 'admin' },
      subject: 'log',
      record: null,
      time: new Date(),
    }),
  );
  worker = start();
  const ended = once(worker, 'exit');
  await until(async () => (await db.outbox.count({ where: { status: 'CONFIRMED' } })) === 1);
  worker.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('killed and started again, it goes on', async () => {
  const { db } = database;
  worker = start();
  const killed = once(worker, 'exit');
  await until(async () => {
    const [jobs] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'log-chain-acts' AND run_at > now()`;
    return jobs?.count === 1n;
  });
  worker.kill('SIGKILL');
  await killed;
  await db.$transaction((tx) =>
    appendEntry(tx, {
      act: 'programme.configured',
      actor: { address: demoSigner(demoAccount('admin')).address, role: 'admin' },
      subject: 'log',
      record: null,
      time: new Date(),
    }),
  );
  worker = start();
  const ended = once(worker, 'exit');
  await until(async () => (await db.outbox.count({ where: { status: 'CONFIRMED' } })) === 2);
  worker.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
