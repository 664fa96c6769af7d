import { getAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { receiveReport } from './commands/receive-report';
import { latestInventory, meanPower, onlineUnits } from './queries';
import { meanPowerByClass } from './power-queries';
import { enrolFake, fakeNode, h100, machine, signedReport, TEST_CHAIN } from './testing/fake-node';
import { uptimeOf, uptimesOf } from './uptime-queries';

const NOW = new Date('2026-11-22T10:00:00Z');
const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const OTHER = getAddress('0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  holder.gridhallDb = db;
});
afterAll(async () => {
  delete holder.gridhallDb;
  await database.drop();
});
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE node, node_unit, node_report, node_hour, node_day, provider_application, organisation CASCADE`;
});

/** A machine enrolled so many hours ago; heard in `heard`, hours ago from and to, in `slots` of each hour's 120. */
async function enrolled(
  hoursAgo: number,
  heard: readonly (readonly [from: number, to: number, slots?: number])[],
  {
    provider = PROVIDER,
    simulated = false,
    revoked,
    watts = 500,
  }: { provider?: typeof PROVIDER; simulated?: boolean; revoked?: number; watts?: number } = {},
) {
  const node = fakeNode(provider);
  await enrolFake(db, node, { units: 16, now: ago(hoursAgo), simulated });
  const nodeKey = node.account.address;
  const { id } = await db.node.findUniqueOrThrow({ where: { nodeKey } });
  for (const [from, to, slots = 120] of heard)
    await db.$executeRaw`
      INSERT INTO node_hour ("nodeId", hour, slots, "gpuSlots", energy)
      SELECT ${id}, hour, ${slots}, ${slots * 8}, ${Math.round((slots * 8 * watts) / 120)}
      FROM generate_series(${ago(from)}::timestamptz, ${ago(to + 1)}::timestamptz, interval '1 hour') AS hour`;
  await db.$executeRaw`
    INSERT INTO node_day ("nodeId", day, slots, "gpuSlots", energy)
    SELECT "nodeId", (hour AT TIME ZONE 'UTC')::date, sum(slots), sum("gpuSlots"), sum(energy)
    FROM node_hour WHERE "nodeId" = ${id} GROUP BY 1, 2`;
  const last = heard.at(-1);
  await db.node.update({
    where: { id },
    data: {
      ...(last && { rolledTo: ago(last[1]), lastBeatAt: ago(last[1]) }),
      ...(revoked === undefined ? {} : { revokedAt: ago(revoked) }),
    },
  });
  return { ...node, id };
}

const share = async (days = 30) => (await uptimeOf(PROVIDER, days, NOW)).share;

describe('uptime', () => {
  it('is not measured without a machine, and for one that never beat', async () => {
    const none = { share: null, measuredHours: 0, simulated: false };
    expect(await uptimeOf(PROVIDER, 30, NOW)).toEqual(none);
    await enrolled(48, []);
    expect(await uptimeOf(PROVIDER, 30, NOW)).toEqual(none);
  });

  it('is whole only without a gap, and counts both machines by their time', async () => {
    await enrolled(40, [[40, 0]]);
    expect(await uptimeOf(PROVIDER, 30, NOW)).toEqual({
      share: 10_000,
      measuredHours: 40,
      simulated: false,
    });
    // Half of sixty hours more: 70 of 100.
    await enrolled(60, [[60, 0, 60]]);
    expect(await uptimeOf(PROVIDER, 30, NOW)).toMatchObject({ share: 7_000, measuredHours: 70 });
  });

  it('counts a gap in the middle, and silence up to now', async () => {
    await enrolled(100, [
      [100, 60],
      [50, 20],
    ]);
    expect(await share()).toBe(7_000);
  });

  it('is nothing, and not unknown, when every machine has been silent for the whole window', async () => {
    await enrolled(100 * 24, [[100 * 24, 50 * 24]]);
    expect(await uptimeOf(PROVIDER, 30, NOW)).toMatchObject({ share: 0, measuredHours: 0 });
    expect(await share(90)).toBe(4_444);
  });

  it('begins with the enrolment of a machine that came in mid-window, and mid-hour', async () => {
    const node = await enrolled(10.5, []);
    // Half an hour in its first hour.
    await db.$executeRaw`INSERT INTO node_hour ("nodeId", hour, slots, "gpuSlots", energy)
      VALUES (${node.id}, date_trunc('hour', ${ago(10.5)}::timestamptz, 'UTC'), 60, 0, 0)`;
    await db.node.update({ where: { id: node.id }, data: { rolledTo: ago(10), lastBeatAt: NOW } });
    // What beat since and is not rolled up yet stands on neither side.
    expect(await share()).toBe(10_000);
  });

  it('looks no further back than the window, to the hour', async () => {
    await enrolled(60 * 24, [
      [60 * 24, 40 * 24],
      [15 * 24, 0],
    ]);
    expect(await share(30)).toBe(5_000);
    expect(await share(15)).toBe(10_000);
  });

  it('keeps what a revoked machine missed until it was revoked, and nothing after', async () => {
    await enrolled(100, [[100, 0]]);
    await enrolled(100, [[100, 80]], { revoked: 60 });
    // 120 of 140 hours.
    expect(await share()).toBe(8_571);
    await enrolled(2_000, [[2_000, 1_000]], { revoked: 900 });
    expect(await share()).toBe(8_571);
  });

  it('says when any of it was told by a recording', async () => {
    await enrolled(10, [[10, 0]]);
    await enrolled(10, [[10, 0]], { simulated: true });
    expect((await uptimeOf(PROVIDER, 30, NOW)).simulated).toBe(true);
  });

  it('answers for a page of providers at once, and keeps them apart', async () => {
    await enrolled(10, [[10, 0]]);
    await enrolled(10, [[10, 5]], { provider: OTHER, simulated: true });
    expect(await uptimesOf([PROVIDER, OTHER, getAddress(`0x${'1'.repeat(40)}`)], 30, NOW)).toEqual(
      new Map([
        [PROVIDER, { share: 10_000, measuredHours: 10, simulated: false }],
        [OTHER, { share: 5_000, measuredHours: 5, simulated: true }],
      ]),
    );
    expect(await uptimesOf([], 30, NOW)).toEqual(new Map());
  });
});

describe('mean power', () => {
  it('is the mean over the GPU-hours of every machine in the window, revoked ones too', async () => {
    await enrolled(10, [[10, 0]], { watts: 600 });
    await enrolled(10, [[10, 0, 60]], { watts: 300, revoked: 0 });
    await enrolled(10, [[10, 0]], { watts: 900, provider: OTHER });
    expect(await meanPower(PROVIDER, ago(24), NOW)).toEqual({ wattsPerGpu: 500, simulated: false });
  });

  it('is null where no machine told it, and for a time without heartbeats', async () => {
    await enrolled(10, [[10, 0]], { watts: 600, simulated: true });
    expect(await meanPower(PROVIDER, ago(24), ago(10))).toEqual({
      wattsPerGpu: null,
      simulated: false,
    });
    await db.$executeRaw`UPDATE node_hour SET "gpuSlots" = 0, energy = 0`;
    expect(await meanPower(PROVIDER, ago(24), NOW)).toEqual({ wattsPerGpu: null, simulated: true });
  });
});

it('tells the power of a class from machines that hold nothing else', async () => {
  const hold = (nodeId: number, ...classes: string[]) =>
    db.nodeUnit.createMany({
      data: classes.map((classId) => ({ nodeId, classId, units: 8 / classes.length })),
    });
  await hold((await enrolled(10, [[10, 0]], { watts: 600 })).id, 'H100-SXM5-80');
  await hold((await enrolled(10, [[10, 0]], { watts: 500, simulated: true })).id, 'H100-SXM5-80');
  await hold((await enrolled(10, [[10, 0]], { watts: 60 })).id, 'L4-24');
  await hold((await enrolled(10, [[10, 0]], { watts: 300 })).id, 'L4-24', 'L40S-48');
  await hold((await enrolled(10, [])).id, 'H200-SXM-141');
  expect(await meanPowerByClass(PROVIDER, ago(24), NOW)).toEqual(
    new Map([
      ['H100-SXM5-80', { watts: 550, simulated: true }],
      ['L4-24', { watts: 60, simulated: false }],
    ]),
  );
  expect(await meanPowerByClass(OTHER, ago(24), NOW)).toEqual(new Map());
});

describe('what the machines show', () => {
  const mig = { index: 0, profile: '1g.10gb', memoryMib: 9_856, uuid: null };
  const shown = machine([
    { ...h100(0), migEnabled: true, mig: [mig, { ...mig, index: 1 }] },
    h100(1),
    { ...h100(2), state: 'error' },
    h100(3, 'Quadro P2000', 5_059),
  ]);

  async function reporting(options: Parameters<typeof enrolled>[2] = {}, beatAgo = 0) {
    const { simulated = false } = options;
    const node = await enrolled(1, [], options);
    const message = await signedReport(node, {
      ...{ sequence: 1, observedAt: ago(0.1), body: shown, simulated },
    });
    const taken = await receiveReport(db, { message, chainId: TEST_CHAIN, now: NOW });
    expect(taken.refused).toEqual([]);
    await db.node.update({ where: { id: node.id }, data: { lastBeatAt: ago(beatAgo) } });
    return node;
  }

  it('counts a GPU cut into slices once, one that fails never, and one that nobody knows as unknown', async () => {
    await reporting();
    expect(await latestInventory(PROVIDER)).toEqual({
      units: expect.arrayContaining([
        { classId: 'H100-SXM5-80', units: 2 },
        { classId: 'unknown', units: 1 },
      ]) as unknown,
      simulated: false,
      reportedAt: ago(0.1),
    });
  });

  it('adds machines up, leaves revoked ones out and says that one is simulated', async () => {
    await reporting();
    await reporting({ simulated: true });
    const gone = await reporting();
    await db.node.update({ where: { id: gone.id }, data: { revokedAt: NOW } });
    const { units, simulated } = await latestInventory(PROVIDER);
    expect(units).toContainEqual({ classId: 'H100-SXM5-80', units: 4 });
    expect(simulated).toBe(true);
    expect(await latestInventory(OTHER)).toEqual({ units: [], simulated: false, reportedAt: null });
  });

  it('has online only what beat in the last five minutes and is not revoked', async () => {
    await reporting();
    await reporting({ provider: OTHER, simulated: true }, 4 / 60);
    await reporting({ provider: OTHER }, 6 / 60);
    const gone = await reporting();
    await db.node.update({ where: { id: gone.id }, data: { revokedAt: NOW } });
    expect(await onlineUnits(NOW)).toEqual([
      { provider: OTHER, classId: 'H100-SXM5-80', units: 2, simulated: true },
      { provider: OTHER, classId: 'unknown', units: 1, simulated: true },
      { provider: PROVIDER, classId: 'H100-SXM5-80', units: 2, simulated: false },
      { provider: PROVIDER, classId: 'unknown', units: 1, simulated: false },
    ]);
  });
});
