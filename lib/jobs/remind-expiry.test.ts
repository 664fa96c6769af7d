import { getAddress } from 'viem';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Db, Tx } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { cancelOvertakenReminders, remindExpiry } from './remind-expiry';

const CHAIN = 31337;
const DAY = 86_400_000;
const NOW = new Date('2026-11-22T10:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);
const address = (n: number) => getAddress(`0x${n.toString(16).padStart(40, 'a')}`);

let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  await clock(NOW);
  return () => database.drop();
});

const remind = () => remindExpiry({ db, chainId: CHAIN, now: NOW });
const cancel = () => cancelOvertakenReminders({ db, chainId: CHAIN, now: NOW });
const open = () => db.mail.findMany({ where: { dueAt: { not: null } }, orderBy: { to: 'asc' } });
const daysOf = async () => (await open()).map(({ key }) => Number(key.split(':').at(-1)));

describe('reminders', () => {
  it('go to the organisation of each certification that nears its end, and to nobody else', async () => {
    await provider(1, { expiresAt: inDays(59) });
    await provider(2, { expiresAt: inDays(6.5) });
    await provider(3, { expiresAt: inDays(61) });
    await provider(4, { expiresAt: inDays(20), status: 'SUSPENDED' });
    await provider(5, { expiresAt: inDays(20), status: 'REVOKED' });
    await provider(6, { expiresAt: inDays(-30) });
    await provider(7, { expiresAt: inDays(20) }, { organisation: false });
    await provider(8, { expiresAt: inDays(-0.1) });
    expect(await remind()).toBe(3);
    const mails = await open();
    expect(mails.map(({ key, to, template }) => [key, to, template])).toEqual([
      [`expiry:31337:${address(1)}:1:60`, 'ops1@provider.example', 'expiry-reminder'],
      [`expiry:31337:${address(2)}:1:7`, 'ops2@provider.example', 'expiry-reminder'],
      [`expiry:31337:${address(8)}:1:0`, 'ops8@provider.example', 'expiry-lapsed'],
    ]);
  });

  it('are wished for once, however often and by however many workers it is looked', async () => {
    for (let i = 0; i < 20; i += 1) await provider(i, { expiresAt: inDays(10 + i) });
    await Promise.all([remind(), remind(), remind()]);
    expect(await remind()).toBe(0);
    expect(await db.mail.count()).toBe(20);
  });

  it('go by the time of the chain and not of this machine', async () => {
    await provider(1, { expiresAt: inDays(70) });
    expect(await remind()).toBe(0);
    await clock(inDays(11));
    expect(await remind()).toBe(1);
  });

  it('that could not be sent give way to the nearer one', async () => {
    await provider(1, { expiresAt: inDays(59) });
    await remind();
    expect(await daysOf()).toEqual([60]);
    await clock(inDays(30));
    await remind();
    expect(await daysOf()).toEqual([30]);
    await clock(inDays(60));
    await remind();
    expect(await daysOf()).toEqual([0]);
  });

  it('wait until the certification is final', async () => {
    await provider(1, { expiresAt: inDays(20), blockNumber: 101n });
    expect(await remind()).toBe(0);
  });
});

describe('what is queued and not sent', () => {
  it.each([
    ['a renewal', { serial: 2, expiresAt: inDays(365) }],
    ['a suspension', { status: 'SUSPENDED' as const }],
    ['a revocation', { status: 'REVOKED' as const }],
    ['a request to leave', { status: 'EXITING' as const }],
  ])('is withdrawn by %s', async (_, change) => {
    await provider(1, { expiresAt: inDays(20) });
    await provider(2, { expiresAt: inDays(20) });
    await remind();
    expect(await cancel()).toBe(0);
    await asIndexer((tx) =>
      tx.chainProvider.update({
        where: { chainId_address: { chainId: CHAIN, address: address(1) } },
        data: change,
      }),
    );
    expect(await cancel()).toBe(1);
    expect((await open()).map(({ to }) => to)).toEqual(['ops2@provider.example']);
    expect(await remind()).toBe(0);
  });

  it('is wished for again when a suspension was lifted, and not when it was sent before', async () => {
    await provider(1, { expiresAt: inDays(20) });
    await provider(2, { expiresAt: inDays(20) });
    await remind();
    await db.mail.updateMany({
      where: { to: 'ops2@provider.example' },
      data: { sentAt: NOW, dueAt: null },
    });
    const set = (status: 'SUSPENDED' | 'CERTIFIED') =>
      asIndexer((tx) => tx.chainProvider.updateMany({ data: { status } }));
    await set('SUSPENDED');
    expect(await cancel()).toBe(1);
    await set('CERTIFIED');
    expect(await remind()).toBe(1);
    expect((await open()).map(({ to }) => to)).toEqual(['ops1@provider.example']);
  });
});

async function clock(time: Date): Promise<void> {
  const cursor = {
    ...{ blockNumber: 200n, blockHash: '0x', blockTime: time, finalBlock: 100n },
    ...{ headNumber: 200n, headTime: time, updatedAt: time },
  };
  await asIndexer((tx) =>
    tx.chainCursor.upsert({
      where: { chainId: CHAIN },
      create: { chainId: CHAIN, ...cursor },
      update: cursor,
    }),
  );
}

async function provider(
  n: number,
  data: { expiresAt: Date; status?: 'SUSPENDED' | 'REVOKED'; blockNumber?: bigint },
  { organisation = true } = {},
): Promise<void> {
  await asIndexer((tx) =>
    tx.chainProvider.create({
      data: {
        ...{ chainId: CHAIN, address: address(n), status: 'CERTIFIED', tier: 2, region: 'CH-ZG' },
        ...{ serial: 1, certifiedAt: inDays(-150), appliedAt: inDays(-160) },
        ...{ updatedAt: inDays(-150), blockNumber: 50n },
        ...data,
      },
    }),
  );
  if (!organisation) return;
  await db.organisation.create({
    data: {
      ...{ kind: 'PROVIDER', name: `Provider ${n}`, registrationNumber: `R-${n}`, region: 'CH-ZG' },
      ...{ contactEmail: `ops${n}@provider.example`, wallet: address(n) },
    },
  });
}

/** The mirror of the chain takes changes from the indexer only. */
function asIndexer(write: (tx: Tx) => Promise<unknown>): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await write(tx);
  });
}
