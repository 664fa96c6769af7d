import { getAddress } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import {
  beatsOf,
  enrolFake,
  fakeNode,
  h100,
  machine,
  signedBeat,
  signedReport,
  TEST_CHAIN,
} from '../testing/fake-node';
import { keepPartitions } from './keep-partitions';
import { receiveHeartbeats } from './receive-heartbeats';
import { receiveReport } from './receive-report';
import { rollUpNodes } from './roll-up-nodes';

const NOW = new Date('2026-11-22T10:00:00Z');
const seconds = (s: number) => new Date(NOW.getTime() + s * 1_000);

let database: TestDatabase;
const node = fakeNode(getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8'));
beforeAll(async () => {
  database = await createTestDatabase();
  await enrolFake(database.db, node, { now: NOW });
  const body = machine([h100(0)]);
  const message = await signedReport(node, { sequence: 1, observedAt: seconds(-60), body });
  await receiveReport(database.db, { message, chainId: TEST_CHAIN, now: NOW });
});
afterAll(() => database.drop());

let sequence = 1;
const take = (...beats: { s: number; power?: number | null; utilisation?: number }[]) =>
  receiveHeartbeats(database.db, {
    message: beatsOf(
      node,
      beats.map(({ s, ...values }) =>
        signedBeat(node, {
          ...{ sequence: ++sequence, observedAt: seconds(s), power: 6_000, utilisation: 50 },
          ...values,
        }),
      ),
    ),
    now: seconds(7_200),
  });
const hours = () => database.db.nodeHour.findMany({ orderBy: { hour: 'asc' } });

it('counts a slot of thirty seconds once, and energy as power times its length', async () => {
  // Two in the first slot; 120 slots of 6 kW would be 6 kWh.
  await take({ s: 1 }, { s: 29, utilisation: 100 }, { s: 31 }, { s: 61, power: null });
  expect(await rollUpNodes(database.db)).toBe(1);
  expect(await hours()).toMatchObject([
    { slots: 3, gpuSlots: 16, energy: 100, utilisation: 5_833, temperature: 60 },
  ]);
});

it('run again without new heartbeats it writes nothing', async () => {
  const [before] = await database.db.$queryRaw<object[]>`SELECT xmin::text FROM node_hour`;
  expect(await rollUpNodes(database.db)).toBe(0);
  const [after] = await database.db.$queryRaw<object[]>`SELECT xmin::text FROM node_hour`;
  expect(after).toEqual(before);
});

it('computes the hours that were touched anew, and leaves the others', async () => {
  await take({ s: 91 }, { s: 3_601 });
  await rollUpNodes(database.db);
  const [first] = await database.db.$queryRaw<object[]>`
    SELECT xmin::text FROM node_hour ORDER BY hour`;
  await take({ s: 3_631 });
  // Twice at once, as two workers would.
  await Promise.all([rollUpNodes(database.db), rollUpNodes(database.db)]);
  expect(await hours()).toMatchObject([
    { slots: 4, energy: 150 },
    { slots: 2, energy: 100 },
  ]);
  const [still] = await database.db.$queryRaw<object[]>`
    SELECT xmin::text FROM node_hour ORDER BY hour`;
  expect(still).toEqual(first);
  expect(await database.db.nodeDay.findMany()).toMatchObject([{ slots: 6, energy: 250 }]);
});

it('drops days past the retention and keeps their hours', async () => {
  const days = await keepPartitions(database.db, { now: seconds(8 * 86_400), retentionDays: 8 });
  expect(days).toMatchObject({ made: 4, dropped: [] });
  const { dropped } = await keepPartitions(database.db, {
    now: seconds(9 * 86_400),
    retentionDays: 8,
  });
  expect(dropped).toEqual(['node_heartbeat_20261122']);
  expect(await database.db.nodeHeartbeat.count()).toBe(0);
  expect(await hours()).toHaveLength(2);
});
