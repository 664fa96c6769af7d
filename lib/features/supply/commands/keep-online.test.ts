import { getAddress } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';

import { subject, toBytes32 } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { BOARD_WATTS } from '@/lib/features/hardware/catalog';
import {
  beatsOf,
  enrolFake,
  fakeNode,
  h100,
  machine,
  signedBeat,
  signedReport,
} from '@/lib/features/nodes/testing/fake-node';
import { receiveHeartbeats } from '@/lib/features/nodes/commands/receive-heartbeats';
import { receiveReport } from '@/lib/features/nodes/commands/receive-report';
import { rollUpNodes } from '@/lib/features/nodes/commands/roll-up-nodes';
import { testPortal } from '@/lib/local/testing/portal';

import { readEnergy } from '../energy-queries';
import { onlineNow } from '../online-queries';
import { seriesOf } from '../series-queries';
import { keepDays } from './keep-days';
import { keepOnline } from './keep-online';
import { keepPower } from './keep-power';

/**
 * From signed heartbeats and the chain's events to what the pages read, in a real database: what is online, committed, and
 * how much power it takes.
 */
const CHAIN = 31337;
const WAD = 10n ** 18n;
const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const NOW = new Date('2026-11-22T12:00:00Z');
const YESTERDAY = new Date('2026-11-21T00:00:00Z');
const PERIOD = Math.floor(NOW.getTime() / (30 * 86_400_000));

const node = fakeNode(PROVIDER);
const played = fakeNode(PROVIDER);

const portal = testPortal();
beforeAll(async () => {
  await mirror(portal.db);
});

const online = () => seriesOf({ measure: 'online', group: 'region', range: '30d' });
const rows = async () => [
  await portal.db.supplyOnline.findMany({ orderBy: [{ day: 'asc' }, { tier: 'asc' }] }),
  await portal.db.supplyOnlineProvider.findMany({ orderBy: { day: 'asc' } }),
];
const written = () => portal.db.$queryRaw`SELECT xmin::text FROM supply_online ORDER BY day`;

/** Heartbeats of every thirty seconds of the hours from `from` on, counted from yesterday's midnight. */
async function beat(
  one: typeof node,
  from: number,
  hours: number,
  sequence: number,
): Promise<void> {
  for (let hour = from; hour < from + hours; hour++) {
    const beats = Array.from({ length: 120 }, (_, i) =>
      signedBeat(one, {
        sequence: sequence + (hour - from) * 120 + i,
        observedAt: new Date(YESTERDAY.getTime() + hour * 3_600_000 + i * 30_000 + 5_000),
        gpus: 4,
        power: 2_000,
      }),
    );
    const { refused } = await receiveHeartbeats(portal.db, {
      message: beatsOf(one, beats),
      now: NOW,
    });
    expect(refused).toEqual([]);
  }
  await rollUpNodes(portal.db);
}

describe('what is online', () => {
  it('is not known before the first machine, and says so instead of zero', async () => {
    expect(await onlineNow()).toBeNull();
    expect(await online()).toMatchObject({ absent: 'notMeasured', lines: [] });
    expect(await keepOnline({ db: portal.db })).toBe(0);
  });

  it('is the mean of the day of what certified machines were heard', async () => {
    await enrolFake(portal.db, node, { now: YESTERDAY, units: 8 });
    await show(node, 4, YESTERDAY);
    await beat(node, 6, 6, 10);
    await keepDays({ db: portal.db });
    expect(await keepOnline({ db: portal.db })).toBe(1);
    // Four H100s for a quarter of a day are one.
    expect((await rows())[0]).toMatchObject([
      { region: 'CH-ZG', tier: 2, unitSlots: 4n * 720n, simulatedSlots: 0n },
    ]);
    const series = await online();
    expect(series.simulated).toBeNull();
    const values = series.lines.find(({ key }) => key === 'CH-ZG')?.values;
    expect(values?.at(-2)).toBe(WAD);
    // The day before nobody was enrolled: not known.
    expect(values?.at(-3)).toBeNull();
  });

  it('run again, or by two workers at once, it writes the same rows, and nothing without news', async () => {
    const before = [await rows(), await written()];
    expect(await keepOnline({ db: portal.db })).toBe(0);
    expect([await rows(), await written()]).toEqual(before);
    await portal.db.supplyOnlineDay.deleteMany();
    await Promise.all([keepOnline({ db: portal.db }), keepOnline({ db: portal.db })]);
    expect(await rows()).toEqual(before[0]);
  });

  it('takes in an hour that a machine told late, once', async () => {
    await beat(node, 14, 6, 2_000);
    expect(await keepOnline({ db: portal.db })).toBe(1);
    expect((await rows())[0]).toMatchObject([{ unitSlots: 8n * 720n }]);
    expect(await keepOnline({ db: portal.db })).toBe(0);
  });

  it('marks what a recording told, and counts no more than was certified', async () => {
    await enrolFake(portal.db, played, { now: YESTERDAY, simulated: true });
    await show(played, 4, YESTERDAY, true);
    await beat(played, 6, 6, 10);
    await keepOnline({ db: portal.db });
    // Six are certified: four real ones and two of the four that a recording plays.
    expect((await rows())[0]).toMatchObject([
      { unitSlots: 6n * 720n + 4n * 720n, simulatedSlots: 2n * 720n },
    ]);
    const series = await online();
    expect(series.simulated).toEqual({ of: 'machines', bps: 2_000 });
    const provider = await seriesOf({ measure: 'online', group: 'provider', range: '30d' });
    expect(provider.lines).toMatchObject([{ key: PROVIDER }]);
    expect(provider.lines[0]?.values.at(-2)).toBe((5n * WAD) / 2n);
    const byClass = await seriesOf({ measure: 'online', group: 'class', range: '30d' });
    expect(byClass.lines).toMatchObject([{ key: 'H100-SXM5-80' }]);
  });
});

describe('what is committed', () => {
  it('stands on each day as the chain counted it, with what was sold of it', async () => {
    const committed = await seriesOf({ measure: 'committed', group: 'tier', range: '30d' });
    expect(committed.lines).toMatchObject([{ key: '2' }]);
    expect(committed.lines[0]?.values.slice(-2)).toEqual([5n * WAD, 5n * WAD]);
    const sold = await seriesOf({ measure: 'committedSold', group: 'provider', range: '30d' });
    expect(sold.lines[0]?.values.at(-1)).toBe(2n * WAD);
    const byClass = await seriesOf({ measure: 'committed', group: 'class' });
    expect(byClass).toMatchObject({ absent: 'promiseNotByClass', lines: [] });
  });
});

describe('the energy', () => {
  it('rests on the machines that report, each part under its name, and on the maker for the rest', async () => {
    await keepPower({ db: portal.db, now: NOW, boards: BOARD_WATTS });
    const { total, lines, waste } = await readEnergy();
    // Of six, four are measured and two told by a recording, at 500 W each; the PUE is nobody's: 1.56.
    expect(lines).toMatchObject([{ units: 6, measuredBps: 6_666, simulatedBps: 3_333 }]);
    expect(lines[0]?.mWhPerHour).toBe((500n * 1_000n * 10_200n * 156n + 559_999n) / 560_000n);
    expect(total).toMatchObject({ measuredUnitsBps: 6_666, simulatedUnitsBps: 3_333 });
    expect(waste.knownBps).toBe(0);
  });

  it('follows the certificates at once, and the machines at the next look', async () => {
    await asIndexer(portal.db, `UPDATE chain_inventory SET units = 3`);
    const { lines } = await readEnergy();
    expect(lines).toMatchObject([{ units: 3 }]);
    await asIndexer(portal.db, `UPDATE chain_provider SET status = 'SUSPENDED'`);
    expect(await readEnergy()).toMatchObject({ lines: [], total: { mWhAYear: 0n } });
    await asIndexer(
      portal.db,
      `UPDATE chain_provider SET status = 'CERTIFIED'`,
      `UPDATE chain_inventory SET units = 12`,
    );
    await keepPower({ db: portal.db, now: NOW, boards: BOARD_WATTS });
    expect((await readEnergy()).lines).toMatchObject([{ measuredBps: 3_333, simulatedBps: 3_333 }]);
  });
});

async function show(one: typeof node, gpus: number, at: Date, simulated = false): Promise<void> {
  const body = machine(Array.from({ length: gpus }, (_, i) => h100(i)));
  const message = await signedReport(one, {
    ...{ sequence: 1, observedAt: new Date(at.getTime() + 1_000), body, simulated },
  });
  const { refused } = await receiveReport(portal.db, { message, chainId: CHAIN, now: NOW });
  expect(refused).toEqual([]);
}

async function asIndexer(db: Db, ...statements: string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

async function mirror(db: Db): Promise<void> {
  const since = new Date('2026-10-01T00:00:00Z');
  const moment = { chainId: CHAIN, blockNumber: 1n, updatedAt: since };
  const classId = 'H100-SXM5-80';
  const event = (logIndex: number, contract: string, name: string, args: object) => ({
    ...{
      chainId: CHAIN,
      blockNumber: 1n,
      blockHash: `0x${'01'.repeat(32)}`,
      logIndex,
      contract,
      name,
    },
    args,
    time: since,
    txHash: `0x${'02'.repeat(32)}`,
    sender: PROVIDER,
    subject: subject.provider(PROVIDER),
  });
  const hours = (h100s: bigint) => (h100s * 720n * WAD).toString();
  const promise = { provider: PROVIDER, period: String(PERIOD) };
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.chainCursor.create({
      data: {
        ...moment,
        blockNumber: 9n,
        blockHash: `0x${'09'.repeat(32)}`,
        blockTime: NOW,
        finalBlock: 9n,
        headNumber: 9n,
        headTime: NOW,
      },
    });
    await tx.$executeRaw`
      INSERT INTO chain_block ("chainId", number, hash, "parentHash", time)
      VALUES (${CHAIN}, 9, ${`0x${'09'.repeat(32)}`}, ${`0x${'08'.repeat(32)}`}, ${NOW})`;
    await tx.chainHardwareClass.create({
      data: {
        ...moment,
        classId,
        weight: WAD.toString(),
        evidenceHash: `0x${'ab'.repeat(32)}`,
        retired: false,
      },
    });
    await tx.chainInventory.create({
      data: { chainId: CHAIN, provider: PROVIDER, classId, units: 6, blockNumber: 1n },
    });
    await tx.chainProvider.create({
      data: {
        ...moment,
        address: PROVIDER,
        status: 'CERTIFIED',
        tier: 2,
        region: 'CH-ZG',
        expiresAt: new Date('2027-06-01T00:00:00Z'),
        serial: 1,
        appliedAt: since,
        certifiedAt: since,
      },
    });
    await tx.chainCommitment.create({
      data: {
        ...moment,
        provider: PROVIDER,
        period: PERIOD,
        hours: hours(5n),
        counted: hours(5n),
        sold: hours(2n),
      },
    });
    await tx.chainEvent.createMany({
      data: [
        event(1, 'HardwareCatalog', 'ClassSet', {
          classId: toBytes32(classId),
          weight: WAD.toString(),
        }),
        event(2, 'ProviderRegistry', 'ProviderCertified', {
          provider: PROVIDER,
          expiresAt: String(Date.UTC(2027, 5, 1) / 1_000),
          region: toBytes32('CH-ZG'),
          tier: '2',
          inventory: [{ classId: toBytes32(classId), units: '6' }],
        }),
        event(3, 'ProviderRegistry', 'CapacityCommitted', {
          ...promise,
          previous: '0',
          amount: hours(5n),
        }),
        event(4, 'ProviderRegistry', 'CommittedCapacitySold', {
          ...promise,
          amount: hours(2n),
          sold: hours(2n),
        }),
      ],
    });
  });
}
