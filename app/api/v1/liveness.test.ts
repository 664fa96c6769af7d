import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { subject, toBytes32 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { keepDays } from '@/lib/features/supply/commands/keep-days';
import { setConcentrationCap } from '@/lib/features/supply/commands/set-concentration-cap';
import { watchConcentration } from '@/lib/features/supply/commands/watch-concentration';
import { arbitrageOf } from '@/lib/features/supply/arbitrage-queries';
import { openAlerts } from '@/lib/features/supply/concentration-queries';
import { viewSupply } from '@/lib/features/supply/queries';
import { actorWith } from '@/lib/auth/testing/actor';
import { testPortal } from '@/lib/local/testing/portal';

import { GET as getProviders } from './providers/route';
import { GET as getConcentration } from './supply/concentration/route';
import { GET as getHistory } from './supply/history/route';
import { GET as getSupply } from './supply/route';

/**
 * An expired or suspended provider has no capacity anywhere: in no answer, page or sum, from the very block on in which the
 * certificate ended. Each figure is read twice, with and without the provider, from all places that tell it.
 */
const CHAIN = 31337;
const WAD = 10n ** 18n;
const HASH = `0x${'0c'.repeat(32)}`;
const T0 = new Date('2026-11-20T10:00:00Z');
const second = (n: number) => new Date(T0.getTime() + n * 1_000);
const A = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const B = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
const SME = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';

const portal = testPortal();
beforeAll(async () => {
  await portal.db.user.create({ data: { id: actorWith().userId, displayName: 'Test person' } });
});
beforeEach(async () => {
  await portal.db.$executeRaw`SELECT chain_forget(${CHAIN}::int)::text`;
  await portal.db.concentrationAlert.deleteMany();
});

/** A block as the indexer writes it: the cursor first, everything in one transaction. */
async function block(
  number: number,
  time: Date,
  work?: (tx: Tx) => Promise<unknown>,
  final = number,
) {
  await portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    const position = {
      blockNumber: BigInt(number),
      blockHash: HASH,
      blockTime: time,
      finalBlock: BigInt(final),
      headNumber: BigInt(number),
      headTime: time,
      updatedAt: time,
    };
    await tx.chainCursor.upsert({
      where: { chainId: CHAIN },
      create: { chainId: CHAIN, ...position },
      update: position,
    });
    await tx.chainBlock.create({
      data: {
        chainId: CHAIN,
        hash: `0xb${number}`,
        parentHash: '0x',
        number: BigInt(number),
        time,
      },
    });
    await work?.(tx);
  });
}

let logIndex = 0;
const event = (
  tx: Tx,
  contract: string,
  name: string,
  time: Date,
  args: object,
  about: string,
  at = 1,
) =>
  tx.chainEvent.create({
    data: {
      chainId: CHAIN,
      blockHash: `0xb${at}`,
      logIndex: logIndex++,
      blockNumber: BigInt(at),
      time,
      txHash: HASH,
      sender: A,
      contract,
      name,
      args,
      subject: about,
    },
  });

async function certify(
  tx: Tx,
  address: string,
  region: string,
  units: number,
  until: Date,
  time = T0,
) {
  await tx.chainProvider.create({
    data: {
      chainId: CHAIN,
      address,
      status: 'CERTIFIED',
      tier: 3,
      region,
      expiresAt: until,
      appliedAt: time,
      certifiedAt: time,
      updatedAt: time,
      blockNumber: 1n,
    },
  });
  await tx.chainInventory.create({
    data: { chainId: CHAIN, provider: address, classId: 'H100-SXM5-80', units, blockNumber: 1n },
  });
  const args = {
    provider: address,
    expiresAt: String(until.getTime() / 1_000),
    region: toBytes32(region),
    tier: '3',
    inventory: [{ classId: toBytes32('H100-SXM5-80'), units: String(units) }],
  };
  await event(tx, 'ProviderRegistry', 'ProviderCertified', time, args, subject.provider(address));
}

async function begin(tx: Tx, until: Date) {
  const weight = WAD.toString();
  await tx.chainHardwareClass.create({
    data: {
      chainId: CHAIN,
      classId: 'H100-SXM5-80',
      weight,
      evidenceHash: HASH,
      retired: false,
      updatedAt: T0,
      blockNumber: 1n,
    },
  });
  const args = { classId: toBytes32('H100-SXM5-80'), previousWeight: '0', weight };
  await event(tx, 'HardwareCatalog', 'ClassSet', T0, args, subject.hardwareClass('H100-SXM5-80'));
  await certify(tx, A, 'CH-ZG', 8, until);
  await certify(tx, B, 'CH-ZH', 24, second(30 * 86_400));
}

const json = async (route: (request: Request) => Promise<Response>, query = '') =>
  (await (await route(new Request(`http://localhost/${query}`))).json()) as unknown;

/** What every place says of H100-equivalents: of the provider's region, and of everything. */
async function capacities() {
  const [supply, zug, register, concentration, history, byProvider, view] = await Promise.all([
    json(getSupply),
    json(getSupply, '?region=CH-ZG'),
    json(getProviders, `?search=${A}`),
    json(getConcentration),
    json(getHistory, '?measure=certified&group=region&range=30d'),
    json(getHistory, '?measure=certified&group=provider&range=30d'),
    viewSupply(),
  ]);
  const now = (answer: { lines: { key: string; values: string[] }[] }, key: string) =>
    BigInt(answer.lines.find((line) => line.key === key)?.values.at(-1) ?? 0) / WAD;
  const regions = (concentration as { regions: { region: string; h100e: string }[] }).regions;
  return {
    supply: BigInt((supply as { total: { h100e: string } }).total.h100e) / WAD,
    region: BigInt((zug as { total: { h100e: string } }).total.h100e) / WAD,
    register:
      BigInt((register as { providers: { h100e: string }[] }).providers[0]?.h100e ?? -1) / WAD,
    concentration: BigInt(regions.find(({ region }) => region === 'CH-ZG')?.h100e ?? 0) / WAD,
    history: now(history as never, 'CH-ZG'),
    historyOfProvider: now(byProvider as never, A),
    map: (view.byRegion.find(({ key }) => key === 'CH-ZG')?.capacity ?? 0n) / WAD,
  };
}

const LIVE = {
  supply: 32n,
  region: 8n,
  register: 8n,
  concentration: 8n,
  history: 8n,
  historyOfProvider: 8n,
  map: 8n,
};
const GONE = {
  supply: 24n,
  region: 0n,
  register: 0n,
  concentration: 0n,
  history: 0n,
  historyOfProvider: 0n,
  map: 0n,
};

describe('a provider', () => {
  test('whose certificate ends has no capacity anywhere from the block of that second on', async () => {
    await block(1, T0, (tx) => begin(tx, second(60)));
    expect(await capacities()).toEqual(LIVE);
    await block(2, second(59));
    expect(await capacities()).toEqual(LIVE);
    await block(3, second(60));
    expect(await capacities()).toEqual(GONE);
  });

  test('that is suspended has no capacity anywhere from the block of the suspension on', async () => {
    await block(1, T0, (tx) => begin(tx, second(86_400)));
    expect(await capacities()).toEqual(LIVE);
    await block(2, second(10), async (tx) => {
      await tx.chainProvider.update({
        where: { chainId_address: { chainId: CHAIN, address: A } },
        data: { status: 'SUSPENDED' },
      });
      const args = { provider: A, reason: 'Meters unreadable' };
      await event(
        tx,
        'ProviderRegistry',
        'ProviderSuspended',
        second(10),
        args,
        subject.provider(A),
        2,
      );
    });
    expect(await capacities()).toEqual(GONE);
  });
});

describe('the days', () => {
  const days = () =>
    portal.db.$queryRaw<object[]>`
      SELECT day::text, region, tier, units::int, (capacity / 1e18)::int AS capacity FROM supply_day ORDER BY day, region`;
  const sales = () =>
    portal.db.$queryRaw<object[]>`
      SELECT day::text, buyer, provider, (hours / 1e18)::int AS hours FROM supply_sale ORDER BY day`;

  async function threeDays(): Promise<void> {
    await block(1, T0, async (tx) => {
      await begin(tx, second(86_400));
      const paid = { from: SME, to: B, value: (240n * WAD).toString() };
      await event(tx, 'ComputeToken', 'Transfer', second(60), paid, subject.account(SME));
      const minted = { ...paid, from: '0x0000000000000000000000000000000000000000' };
      await event(tx, 'ComputeToken', 'Transfer', second(61), minted, subject.account(B));
      await event(
        tx,
        'ComputeToken',
        'Transfer',
        second(62),
        { ...paid, from: A },
        subject.account(A),
      );
    });
    await block(2, new Date('2026-11-23T00:00:05Z'));
  }

  test('that are over and final are written once, with what had lapsed by their end left out', async () => {
    await threeDays();
    expect(await keepDays({ db: portal.db })).toBe(3);
    const first = await days();
    expect(first).toEqual([
      { day: '2026-11-20', region: 'CH-ZG', tier: 3, units: 8, capacity: 8 },
      { day: '2026-11-20', region: 'CH-ZH', tier: 3, units: 24, capacity: 24 },
      { day: '2026-11-21', region: 'CH-ZH', tier: 3, units: 24, capacity: 24 },
      { day: '2026-11-22', region: 'CH-ZH', tier: 3, units: 24, capacity: 24 },
    ]);
    expect(await sales()).toEqual([{ day: '2026-11-20', buyer: SME, provider: B, hours: 240 }]);
    expect(await keepDays({ db: portal.db })).toBe(0);
    // Forgotten by a crash, done again from the beginning, or by two workers at once: the same rows.
    await portal.db.supplyMark.deleteMany();
    await Promise.allSettled([keepDays({ db: portal.db, batch: 2 }), keepDays({ db: portal.db })]);
    await keepDays({ db: portal.db });
    expect(await days()).toEqual(first);
    expect(await sales()).toHaveLength(1);
  });

  test('hold no day that may still be reorganised', async () => {
    await block(1, T0, (tx) => begin(tx, second(86_400)));
    await block(2, new Date('2026-11-25T00:00:05Z'), undefined, 1);
    expect(await keepDays({ db: portal.db })).toBe(0);
    expect(await days()).toEqual([]);
  });

  test('tell hours bought in one region and run in another', async () => {
    await threeDays();
    await portal.db.organisation.create({
      data: {
        kind: 'SME',
        name: 'Company',
        registrationNumber: 'CHE-1',
        region: 'CH-BE',
        contactEmail: 'a@example.ch',
        wallet: SME,
      },
    });
    await keepDays({ db: portal.db });
    const { matrix } = await arbitrageOf({ range: '30d' });
    expect(matrix.balances.map(({ region, net }) => [region, net / WAD])).toEqual([
      ['CH-ZH', 240n],
      ['CH-BE', -240n],
    ]);
    const sold = await json(getHistory, '?measure=sold&from=2026-11-20&to=2026-11-22');
    expect((sold as { lines: { values: string[] }[] }).lines[0]?.values).toEqual([
      (10n * WAD).toString(),
      '0',
      '0',
    ]);
  });
});

describe('the watch over concentration', () => {
  const alerts = async () =>
    (await watchConcentration({ db: portal.db, now: new Date() })).map(
      ({ scope, measure, line, side }) => `${scope} ${measure} ${line} ${side}`,
    );
  const entries = () =>
    portal.db.auditEntry.count({ where: { act: 'concentration.line-crossed' } });

  test('rings once when a line is crossed, with an entry in the log, and once when it is crossed back', async () => {
    await block(1, T0, (tx) => begin(tx, second(86_400)));
    await setConcentrationCap(portal.db, {
      actor: actorWith({ roles: ['admin'] }),
      now: new Date(),
      capBps: 2_500,
      reason: 'The council wants no provider above a quarter.',
    });
    const before = await entries();
    expect(await alerts()).toEqual([
      'ALL LARGEST_SHARE 2500 ABOVE',
      'ALL LARGEST_SHARE 3000 ABOVE',
      'ALL LARGEST_SHARE 4000 ABOVE',
      'ALL HHI 1000 ABOVE',
      'ALL HHI 1800 ABOVE',
    ]);
    expect(await alerts()).toEqual([]);
    expect(await entries()).toBe(before + 5);
    expect(await openAlerts()).toHaveLength(5);
    await block(2, second(40 * 86_400));
    expect(await alerts()).toHaveLength(5);
    expect(await openAlerts()).toEqual([]);
  });

  test('waits until what changed is final', async () => {
    await block(1, T0, (tx) => begin(tx, second(86_400)), 0);
    expect(await alerts()).toEqual([]);
    await block(2, second(1), undefined, 2);
    expect(await alerts()).toContain('ALL LARGEST_SHARE 4000 ABOVE');
  });
});
