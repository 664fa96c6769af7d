import { beforeAll, describe, expect, test } from 'vitest';

import type { Db } from '@/lib/db/client';
import { providersResponse, type ProvidersResponse } from '@/lib/features/providers/api';
import { supplyResponse } from '@/lib/features/supply/api';
import { testPortal } from '@/lib/local/testing/portal';

import { GET as getProviders } from './providers/route';
import { GET as getSupplyCsv } from './supply.csv/route';
import { GET as getSupply } from './supply/route';

const CHAIN = 31337;
const WAD = 10n ** 18n;
const NOW = new Date('2026-11-22T12:00:00Z');
const HASH = `0x${'ab'.repeat(32)}`;
/** In the order of their live capacity, the two empty ones by address. */
const [LARGE, SMALL, LAPSED, APPLIED] = [
  '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65',
  '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
] as const;

const portal = testPortal();

const ask = (handler: (request: Request) => Promise<Response>, query = '') =>
  handler(new Request(`http://localhost/api/v1/figures${query}`));

test('before the first block there are no figures, and no empty ones either', async () => {
  const response = await ask(getSupply);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ error: { code: 'UNAVAILABLE' } });
});

describe('with a mirrored programme', () => {
  beforeAll(() => mirror(portal.db));

  test('counts what is certified and live, region by region and class by class', async () => {
    const supply = supplyResponse.parse(await (await ask(getSupply)).json());
    expect(supply).toMatchObject({
      chainId: '31337',
      block: { number: '77', hash: HASH, timestamp: String(NOW.getTime() / 1_000) },
      total: {
        units: '26',
        h100e: String(18n * WAD + 4n * WAD),
        hoursPerDay: String(22n * 24n * WAD),
        providers: '2',
      },
    });
    expect(supply.lines.map((line) => [line.region, line.class, line.units])).toEqual([
      ['CH-ZG', 'A100-SXM-80', '8'],
      ['CH-ZG', 'H100-SXM5-80', '2'],
      ['CH-ZH', 'H100-SXM5-80', '16'],
    ]);
  });

  test.each([
    ['?region=CH-ZG', [['CH-ZG', '10']]],
    [
      '?class=H100-SXM5-80',
      [
        ['CH-ZG', '2'],
        ['CH-ZH', '16'],
      ],
    ],
    ['?region=CH-ZH&class=A100-SXM-80', []],
    ['?region=CH-UR', []],
    ['?class=TPU-V9', []],
  ])('%s leaves what fits, and nothing where nothing fits', async (query, expected) => {
    const response = await ask(getSupply, query);
    expect(response.status).toBe(200);
    const { lines } = supplyResponse.parse(await response.json());
    const units = new Map<string, number>();
    for (const line of lines)
      units.set(line.region, (units.get(line.region) ?? 0) + Number(line.units));
    expect([...units].map(([region, sum]) => [region, String(sum)])).toEqual(expected);
  });

  test.each(['?region=Zug', '?region=ch-zg', '?class=h100', '?regoin=CH-ZG', '?region='])(
    '%s is a slip and refused, because ignoring it would answer another question',
    async (query) => {
      const response = await ask(getSupply, query);
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as { error: Record<string, string> };
      expect(error).toMatchObject({ code: 'BAD_INPUT', traceId: expect.stringMatching(/^\w+$/) });
    },
  );

  const register = async (query = ''): Promise<ProvidersResponse['providers']> =>
    providersResponse.parse(await (await ask(getProviders, query)).json()).providers;

  test('lists every provider, the largest live capacity first, and the same way every time', async () => {
    const order = async () => (await register()).map((provider) => provider.address);
    expect(await order()).toEqual([LARGE, SMALL, LAPSED, APPLIED]);
    expect(await order()).toEqual(await order());
  });

  test('lists what each promises for the running thirty days and later ones, and nothing of the past', async () => {
    const [large, small] = await register();
    expect(large?.commitments).toEqual([]);
    expect(small?.commitments).toEqual([
      {
        from: '2026-11-03T00:00:00.000Z',
        until: '2026-12-03T00:00:00.000Z',
        committed: '100',
        counted: '90',
        sold: '7',
      },
    ]);
  });

  test('goes through the register page by page, and misses and repeats nobody', async () => {
    const seen: string[] = [];
    let query = '?limit=1';
    for (;;) {
      const page = providersResponse.parse(await (await ask(getProviders, query)).json());
      seen.push(...page.providers.map(({ address }) => address));
      if (page.next === null) break;
      query = `?limit=1&after=${page.next}`;
    }
    expect(seen).toEqual([LARGE, SMALL, LAPSED, APPLIED]);
  });

  test('finds a part of an address, and reads no pattern into it', async () => {
    const part = LARGE.slice(10, 20).toLowerCase();
    expect((await register(`?search=${part}`)).map(({ address }) => address)).toEqual([LARGE]);
    expect(await register('?search=%25%25')).toEqual([]);
  });

  test('calls a certificate past its expiry lapsed, and counts none of it', async () => {
    const [lapsed] = await register('?status=LAPSED');
    expect(lapsed).toMatchObject({ address: LAPSED, status: 'LAPSED', h100e: '0' });
    expect((await register('?status=CERTIFIED')).map(({ address }) => address)).toEqual([
      LARGE,
      SMALL,
    ]);
  });

  test.each([
    ['?tier=4', [LARGE]],
    ['?region=CH-ZG', [SMALL, LAPSED]],
    ['?class=A100-SXM-80', [SMALL]],
    ['?tier=1', []],
  ])('%s finds %j', async (query, expected) => {
    expect((await register(query)).map(({ address }) => address)).toEqual(expected);
  });

  test.each(['?tier=5', '?tier=0', '?status=certified', '?search=A', '?limit=201', '?after=7'])(
    '%s is refused',
    async (query) => {
      expect((await ask(getProviders, query)).status).toBe(400);
    },
  );

  test('the file has the same lines with hours as people write them', async () => {
    const text = await (await ask(getSupplyCsv, '?region=CH-ZG')).text();
    expect(text.split('\r\n').slice(1)).toEqual([
      'CH-ZG,A100-SXM-80,8,4,96,1',
      'CH-ZG,H100-SXM5-80,2,2,48,1',
      '',
    ]);
  });
});

/** Two live providers, one that lapsed at this very second, one that only applied. */
async function mirror(db: Db): Promise<void> {
  const chainId = CHAIN;
  const blockNumber = 77n;
  const certified = (address: string, region: string, tier: number, expiresAt: Date) => ({
    chainId,
    address,
    status: 'CERTIFIED' as const,
    tier,
    region,
    expiresAt,
    appliedAt: NOW,
    certifiedAt: NOW,
    updatedAt: NOW,
    recordHash: HASH,
    blockNumber,
  });
  const later = new Date(NOW.getTime() + 1_000);
  const units = (provider: string, classId: string, count: number) => ({
    chainId,
    provider,
    classId,
    units: count,
    blockNumber,
  });
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.chainCursor.create({
      data: {
        chainId,
        blockNumber,
        blockHash: HASH,
        blockTime: NOW,
        finalBlock: 70n,
        headNumber: blockNumber,
        headTime: NOW,
        updatedAt: NOW,
      },
    });
    await tx.chainHardwareClass.createMany({
      data: [
        ['H100-SXM5-80', '1000000000000000000'],
        ['A100-SXM-80', '500000000000000000'],
      ].map(([classId = '', weight = '']) => ({
        chainId,
        classId,
        weight,
        evidenceHash: HASH,
        retired: false,
        updatedAt: NOW,
        blockNumber,
      })),
    });
    await tx.chainProvider.createMany({
      data: [
        certified(SMALL, 'CH-ZG', 3, later),
        certified(LARGE, 'CH-ZH', 4, later),
        certified(LAPSED, 'CH-ZG', 2, NOW),
        {
          ...certified(APPLIED, 'CH-BE', 0, later),
          status: 'APPLIED' as const,
          expiresAt: null,
          certifiedAt: null,
        },
      ],
    });
    await tx.chainCommitment.createMany({
      data: [691, 692].map((period) => ({
        chainId,
        provider: SMALL,
        period,
        hours: 100,
        sold: 7,
        counted: 90,
        updatedAt: NOW,
        blockNumber,
      })),
    });
    await tx.chainInventory.createMany({
      data: [
        units(SMALL, 'H100-SXM5-80', 2),
        units(SMALL, 'A100-SXM-80', 8),
        units(LARGE, 'H100-SXM5-80', 16),
        units(LAPSED, 'H100-SXM5-80', 64),
      ],
    });
  });
}
