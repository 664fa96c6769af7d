import { beforeAll, expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';
import type { Db } from '@/lib/db/client';
import { testPortal } from '@/lib/local/testing/portal';

import {
  committedByProvider,
  committedTotals,
  commitmentsOf,
  listPromises,
} from './commitment-queries';
import { HORIZON, periodAt, periodEnd } from './commitment-rules';

const CHAIN = 31337;
const NOW = new Date('2026-11-22T12:00:00Z');
const CURRENT = periodAt(NOW);
const [LIVE, SUSPENDED, STRANGER] = [
  '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65',
] as const;

const portal = testPortal();
beforeAll(async () => {
  await mirror(portal.db);
});

const hours = (count: number) => BigInt(count) * WAD;

it('tells a live provider what it delivers, promised and sold, and which periods are open', async () => {
  const commitments = await commitmentsOf(LIVE);
  expect(commitments).toHaveLength(HORIZON + 1);
  // Four GPUs of half an H100 deliver 1440 hours in thirty days, as far as the certification reaches.
  expect(commitments.map(({ capacity }) => capacity)).toEqual([
    ...Array.from({ length: 3 }, () => hours(1_440)),
    ...Array.from({ length: HORIZON - 2 }, () => 0n),
  ]);
  expect(commitments.map(({ refusal }) => refusal)).toEqual([
    'begun',
    null,
    null,
    ...Array.from({ length: HORIZON - 2 }, () => 'beyond-expiry'),
  ]);
  expect(commitments[1]).toMatchObject({
    committed: hours(1_000),
    counted: hours(1_000),
    sold: hours(300),
    free: hours(700),
  });
});

it('clamps a promise to what the hardware is worth today, before anybody counts it anew', async () => {
  const [, , second] = await commitmentsOf(LIVE);
  expect(second).toMatchObject({
    committed: hours(2_000),
    counted: hours(1_440),
    sold: hours(1_500),
    free: 0n,
  });
});

it('counts nothing of a suspended provider, and keeps its promise', async () => {
  const [, next] = await commitmentsOf(SUSPENDED);
  expect(next).toMatchObject({
    capacity: 0n,
    committed: hours(50),
    counted: 0n,
    free: 0n,
    refusal: 'not-live',
  });
});

it('knows of nobody but that nothing is promised', async () => {
  const commitments = await commitmentsOf(STRANGER);
  expect(commitments.every(({ committed, refusal }) => committed === 0n && refusal !== null)).toBe(
    true,
  );
});

it('sums what counts and what is unsold, period by period, as the chain’s totals do', async () => {
  const totals = await committedTotals();
  expect(totals.map(({ counted, sold, unsold }) => [counted, sold, unsold])).toEqual([
    [0n, 0n, 0n],
    [hours(1_000), hours(300), hours(700)],
    [hours(2_000), hours(1_500), hours(500)],
    ...Array.from({ length: HORIZON - 2 }, () => [0n, 0n, 0n]),
  ]);
});

it('lists who promised for a period, and everything from the current one on', async () => {
  const next = await committedByProvider(CURRENT + 1);
  expect(next.map(({ provider, hours: promised }) => [provider, promised])).toEqual(
    [
      [LIVE, hours(1_000)],
      [SUSPENDED, hours(50)],
    ].toSorted(),
  );
  const promises = await listPromises([LIVE, SUSPENDED, STRANGER]);
  expect(promises.get(LIVE)?.map(({ period }) => period)).toEqual([CURRENT + 1, CURRENT + 2]);
  expect(promises.has(STRANGER)).toBe(false);
});

async function mirror(db: Db): Promise<void> {
  const moment = { chainId: CHAIN, blockNumber: 77n, updatedAt: NOW };
  const certified = (address: string, status: 'CERTIFIED' | 'SUSPENDED') => ({
    ...moment,
    address,
    status,
    tier: 2,
    region: 'CH-ZG',
    expiresAt: periodEnd(CURRENT + 2),
    serial: 1,
    appliedAt: NOW,
    certifiedAt: NOW,
  });
  const commitment = (provider: string, ahead: number, promised: number, sold: number) => ({
    ...moment,
    provider,
    period: CURRENT + ahead,
    hours: hours(promised).toString(),
    sold: hours(sold).toString(),
    counted: provider === LIVE ? hours(promised).toString() : '0',
  });
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.chainCursor.create({
      data: {
        ...moment,
        blockHash: `0x${'ab'.repeat(32)}`,
        blockTime: NOW,
        finalBlock: 70n,
        headNumber: 77n,
        headTime: NOW,
      },
    });
    await tx.chainHardwareClass.create({
      data: {
        ...moment,
        classId: 'A100-SXM-80',
        weight: (WAD / 2n).toString(),
        evidenceHash: `0x${'ab'.repeat(32)}`,
        retired: false,
      },
    });
    await tx.chainProvider.createMany({
      data: [certified(LIVE, 'CERTIFIED'), certified(SUSPENDED, 'SUSPENDED')],
    });
    await tx.chainInventory.createMany({
      data: [LIVE, SUSPENDED].map((provider) => ({
        chainId: CHAIN,
        provider,
        classId: 'A100-SXM-80',
        units: 4,
        blockNumber: 77n,
      })),
    });
    await tx.chainCommitment.createMany({
      data: [
        commitment(LIVE, -1, 10, 0),
        commitment(LIVE, 1, 1_000, 300),
        commitment(LIVE, 2, 2_000, 1_500),
        commitment(LIVE, 3, 0, 0),
        commitment(SUSPENDED, 1, 50, 0),
      ],
    });
  });
}
