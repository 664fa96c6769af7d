import { getAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { CATALOG } from '../../hardware/catalog';
import { classOf } from '../classes';
import { enrolFake, fakeNode, h100, machine, signedReport, TEST_CHAIN } from '../testing/fake-node';
import { closeDiscrepancy } from './close-discrepancy';
import { receiveReport } from './receive-report';
import { revokeNode } from './revoke-node';
import { watchNodes } from './watch-nodes';

const NOW = new Date('2026-11-22T10:00:00Z');
const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const seconds = (s: number) => new Date(NOW.getTime() + s * 1_000);
const certifier = actorWith({ roles: ['certifier'] });

let database: TestDatabase;
let db: Db;
let node = fakeNode(PROVIDER);
let sequence = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await db.user.create({ data: { id: certifier.userId, displayName: 'Certifier' } });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE node, node_unit, node_report, discrepancy, provider_application, organisation CASCADE`;
  node = fakeNode(PROVIDER);
  sequence = 0;
  await enrolFake(db, node, { units: 16, now: NOW });
});

async function certify(
  units: number,
  { tier = 2, until = 86_400 * 30, status = 'CERTIFIED' as const } = {},
) {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    const key = { chainId: TEST_CHAIN, address: PROVIDER };
    const row = { status, tier, region: 'CH-ZG', expiresAt: seconds(until), blockNumber: 1n };
    await tx.chainProvider.upsert({
      where: { chainId_address: key },
      update: row,
      create: { ...key, ...row, appliedAt: NOW, updatedAt: NOW },
    });
    const line = { chainId: TEST_CHAIN, provider: PROVIDER, classId: 'H100-SXM5-80' };
    await tx.chainInventory.upsert({
      where: { chainId_provider_classId: line },
      update: { units },
      create: { ...line, units, blockNumber: 1n },
    });
  });
}

async function report(units: number, product?: string, memoryMib?: number) {
  const gpus = Array.from({ length: units }, (_, index) => h100(index, product, memoryMib));
  const message = await signedReport(node, {
    sequence: ++sequence,
    observedAt: seconds(sequence),
    body: machine(gpus),
  });
  const taken = await receiveReport(db, { message, chainId: TEST_CHAIN, now: seconds(sequence) });
  expect(taken.accepted).toBe(1);
}

const watch = (s: number) => watchNodes(db, { chainId: TEST_CHAIN, now: seconds(s) });
const open = async () =>
  (await db.discrepancy.findMany({ where: { closedAt: null }, orderBy: [{ kind: 'asc' }] })).map(
    ({ kind, classId, certified, reported }) => [kind, classId, certified, reported],
  );
const acts = async () =>
  (await db.auditEntry.findMany({ orderBy: { index: 'asc' } })).map(({ act }) => act);

it('fewer than certified is opened once, with its entry, and closed when it agrees again', async () => {
  await certify(8);
  const before = (await acts()).length;
  await report(7);
  await report(7);
  await watch(60);
  expect(await open()).toEqual([['FEWER', 'H100-SXM5-80', 8, 7]]);
  await report(8);
  expect(await open()).toEqual([]);
  expect((await acts()).slice(before)).toEqual(['discrepancy.opened', 'discrepancy.settled']);
});

it('another class is a discrepancy on both sides, and more than certified is noted', async () => {
  await certify(8);
  await report(8, 'NVIDIA H100 PCIe');
  expect(await open()).toEqual([
    ['FEWER', 'H100-SXM5-80', 8, 0],
    ['OTHER_CLASS', 'H100-PCIE-80', 0, 8],
  ]);
  await report(9);
  expect(await open()).toEqual([['MORE', 'H100-SXM5-80', 8, 9]]);
});

it('silence of more than a day is found by the worker, and ends with the next report', async () => {
  await certify(8);
  await report(8);
  expect(await watch(86_401)).toEqual({ opened: 0, closed: 0 });
  expect(await watch(86_402)).toEqual({ opened: 1, closed: 0 });
  expect(await open()).toEqual([['SILENT', '', 1, 0]]);
  sequence = 90_000;
  await report(8);
  expect(await open()).toEqual([]);
});

it.each([
  ['a tier that is checked on paper', { tier: 1 }],
  ['a certificate past its expiry', { until: -1 }],
  ['a suspended provider', { status: 'SUSPENDED' as 'CERTIFIED' }],
])('%s is not compared', async (_, certificate) => {
  await certify(8, certificate);
  await report(7);
  expect(await open()).toEqual([]);
});

it('a certificate that ends closes what was open', async () => {
  await certify(8);
  await report(7);
  await certify(8, { status: 'SUSPENDED' as 'CERTIFIED' });
  expect(await watch(60)).toEqual({ opened: 0, closed: 1 });
});

it('a certifier closes it with a reason; it opens again only when the figures change', async () => {
  await certify(8);
  await report(7);
  const { id } = await db.discrepancy.findFirstOrThrow({ where: { closedAt: null } });
  const reason = 'One GPU is with its maker for repair.';
  const { recordHash } = await closeDiscrepancy(db, {
    actor: certifier,
    now: seconds(90),
    discrepancyId: id,
    reason,
  });
  expect(await db.record.findUnique({ where: { hash: recordHash } })).toMatchObject({
    kind: 'discrepancy.closed',
    body: { finding: 'FEWER', certified: 8, reported: 7, reason },
  });
  await report(7);
  await watch(120);
  expect(await open()).toEqual([]);
  await report(6);
  expect(await open()).toEqual([['FEWER', 'H100-SXM5-80', 8, 6]]);
  await expect(
    closeDiscrepancy(db, { actor: certifier, now: seconds(150), discrepancyId: id, reason }),
  ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  await expect(
    closeDiscrepancy(db, { actor: actorWith(), now: NOW, discrepancyId: id, reason }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('a revoked machine stands against nothing, and only its provider revokes it', async () => {
  await certify(8);
  await report(7);
  const options = {
    now: seconds(90),
    chainId: TEST_CHAIN,
    provider: PROVIDER,
    nodeKey: node.account.address,
  };
  await expect(revokeNode(db, { actor: certifier, ...options })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const own = actorWith({ address: PROVIDER });
  await revokeNode(db, { actor: own, ...options });
  expect(await open()).toEqual([]);
  await expect(revokeNode(db, { actor: own, ...options })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it.each([
  ['NVIDIA H100 80GB HBM3', 81_559, 'H100-SXM5-80'],
  ['NVIDIA H100 PCIe', 81_559, 'H100-PCIE-80'],
  ['NVIDIA H100 NVL', 95_830, 'H100-NVL-94'],
  ['NVIDIA H200', 143_771, 'H200-SXM-141'],
  ['NVIDIA B200', 183_359, 'B200-SXM-180'],
  ['NVIDIA A100-SXM4-40GB', 40_960, 'A100-SXM-40'],
  ['NVIDIA A100-SXM4-80GB', 81_920, 'A100-SXM-80'],
  ['NVIDIA A100 80GB PCIe', 81_920, 'unknown'],
  ['NVIDIA L40S', 46_068, 'L40S-48'],
  ['NVIDIA L40', 46_068, 'unknown'],
  ['NVIDIA L4', 23_034, 'L4-24'],
  ['NVIDIA GeForce RTX 4090', 24_564, 'RTX4090-24'],
  ['NVIDIA GeForce RTX 5090', 32_607, 'RTX5090-32'],
  ['AMD Instinct MI300X', 196_592, 'MI300X-192'],
  ['NVIDIA H100 80GB HBM3', 40_000, 'unknown'],
])('%s with %d MiB is %s', (product, memory, classId) => {
  expect(classOf(product, memory)).toBe(classId);
  if (classId !== 'unknown') expect(CATALOG.map((row) => row.classId)).toContain(classId);
});
