import { encodeFunctionData, type Hex } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';

import { createRecord } from '@/lib/audit/record';
import { actorWith } from '@/lib/auth/testing/actor';
import type { Actor } from '@/lib/auth/actor';
import { accessManagerAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import { testPortal } from '@/lib/local/testing/portal';

import { cancelOperation } from './commands/cancel-operation';
import { findOperations, getOperation, listOpenRecords, otherSchedules } from './queries';
import { operationFilter } from './schema';

const CHAIN = 31_337;
const CALLER = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
const MANAGER = '0x0000000000000000000000000000000000000001';
const RESERVE = '0x0000000000000000000000000000000000000005';
const reason = 'The figures were wrong, so that this must not run.';
const idOf = (letter: string) => `0x${letter.repeat(64)}` as Hex;
const HOUR = 3_600_000;
const now = new Date();

const portal = testPortal();
let regulator: Actor;
let held: Hex;

type Row = {
  operationId: string;
  nonce?: number;
  status?: 'SCHEDULED' | 'EXECUTED' | 'CANCELED';
  contract?: string;
  target?: string;
  recordHash?: Hex;
  data?: Hex;
  hoursAgo?: number;
};

async function mirror(rows: Row[]): Promise<void> {
  await portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    for (const { hoursAgo = 1, ...row } of rows) {
      const scheduledAt = new Date(now.getTime() - hoursAgo * HOUR);
      await tx.chainOperation.create({
        data: {
          ...{ chainId: CHAIN, nonce: 1, status: 'SCHEDULED', caller: CALLER, target: RESERVE },
          ...{ contract: 'Reserve', data: '0x12345678', scheduledAt, blockNumber: 1n },
          readyAt: new Date(scheduledAt.getTime() + 30 * 60_000),
          expiresAt: new Date(scheduledAt.getTime() + 168 * HOUR),
          scheduledTx: idOf('b'),
          ...row,
        },
      });
    }
  });
}

beforeAll(async () => {
  const user = await portal.db.user.create({ data: { displayName: 'Regulator' } });
  regulator = { ...actorWith({ roles: ['regulator'] }), userId: user.id };
  await portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.chainCursor.create({
      data: {
        ...{ chainId: CHAIN, blockNumber: 1n, blockHash: '0x', finalBlock: 1n, headNumber: 1n },
        ...{ blockTime: now, headTime: now, updatedAt: now },
      },
    });
  });
  held = await portal.db.$transaction(async (tx) => {
    const { hash } = await createRecord(tx, {
      kind: 'direction.reopen-proposed',
      subject: subject.reserve(),
      body: { direction: 'mint', reason },
      author: { userId: user.id, address: CALLER, role: 'peg-manager' },
      now,
      demo: false,
    });
    return hash;
  });
  const removal = encodeFunctionData({
    abi: accessManagerAbi,
    functionName: 'revokeRole',
    args: [6n, CALLER],
  });
  await mirror([
    { operationId: idOf('1'), recordHash: held },
    { operationId: idOf('2'), recordHash: idOf('e') },
    { operationId: idOf('3'), contract: 'Unknown', target: CALLER },
    { operationId: idOf('4'), contract: 'AccessManager', target: MANAGER, data: removal },
    { operationId: idOf('5'), status: 'EXECUTED', hoursAgo: 30 },
    { operationId: idOf('5'), nonce: 2, hoursAgo: 2 },
    { operationId: idOf('6'), hoursAgo: 200 },
  ]);
});

const idsOf = async (filter: object) => {
  const { open, ended } = await findOperations(operationFilter.parse(filter));
  return [...open, ...ended].map(({ operationId, nonce }) => `${operationId[2]}.${nonce}`).sort();
};

describe('the schedule', () => {
  it('tells acts with a record from those whose record nobody has shown, or that name none', async () => {
    expect(await idsOf({ record: 'recorded' })).toEqual(['1.1']);
    expect(await idsOf({ record: 'unrecorded' })).toEqual([
      '2.1',
      '3.1',
      '4.1',
      '5.1',
      '5.2',
      '6.1',
    ]);
    expect(await getOperation(idOf('1'))).toMatchObject({ record: 'held', reason, entry: 0n });
    expect(await getOperation(idOf('2'))).toMatchObject({ record: 'unknown', reason: null });
    expect(await getOperation(idOf('3'))).toMatchObject({ record: 'none', entry: null });
  });

  it('is found by state and contract, and ignores what it cannot read', async () => {
    expect(await idsOf({ state: 'EXPIRED' })).toEqual(['6.1']);
    expect(await idsOf({ state: 'EXECUTED' })).toEqual(['5.1']);
    expect(await idsOf({ contract: 'Unknown' })).toEqual(['3.1']);
    expect(await idsOf({ state: 'nonsense', page: '-3' })).toHaveLength(7);
  });

  it('keeps each scheduling of the same call under its own number', async () => {
    expect(await getOperation(idOf('5'))).toMatchObject({ nonce: 2, state: 'READY' });
    expect(await getOperation(idOf('5'), 1)).toMatchObject({ nonce: 1, state: 'EXECUTED' });
    const others = await otherSchedules({ operationId: idOf('5'), nonce: 2 });
    expect(others.map(({ nonce }) => nonce)).toEqual([1]);
    await expect(getOperation(idOf('5'), 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a cancellation', () => {
  it('of the guardian’s own removal is refused to the guardian and open to the administrator', async () => {
    const operation = await getOperation(idOf('4'));
    expect(operation.removesGuardian).toBe(true);
    const records = await portal.db.record.count();
    const cancel = (actor: Actor) => cancelOperation(portal.db, { actor, now, operation, reason });
    await expect(cancel(regulator)).rejects.toMatchObject({ key: 'guardianRemoval' });
    expect(await portal.db.record.count()).toBe(records);
    await expect(cancel({ ...regulator, roles: ['admin'] })).resolves.toMatchObject({
      kind: 'operation.cancelled',
    });
  });

  it('waits to be enacted only while the act waits, and then stands with it', async () => {
    const operation = await getOperation(idOf('2'));
    const { recordHash } = await cancelOperation(portal.db, {
      ...{ actor: regulator, now, operation, reason },
    });
    const waiting = async () =>
      (await listOpenRecords(regulator, ['operation.cancelled'])).map(({ hash }) => hash);
    expect(await waiting()).toContain(recordHash);
    await portal.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
      await tx.chainOperation.updateMany({
        where: { operationId: idOf('2') },
        data: { status: 'CANCELED', endedAt: now, endedTx: idOf('c'), endedBy: CALLER },
      });
    });
    expect(await waiting()).not.toContain(recordHash);
    expect(await getOperation(idOf('2'))).toMatchObject({
      state: 'CANCELED',
      cancelReason: reason,
    });
  });
});
