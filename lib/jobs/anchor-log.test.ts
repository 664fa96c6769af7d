import { join } from 'node:path';

import {
  createPublicClient,
  createWalletClient,
  http,
  parseEventLogs,
  type Hex,
  type LocalAccount,
  type PublicClient,
} from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { appendEntries } from '@/lib/audit/append';
import { noteHash, publicLogKey } from '@/lib/audit/checkpoint';
import { rootAt } from '@/lib/audit/read';
import { verifyCheckpointNote } from '@/lib/audit/verify/verify';
import { programmeChain } from '@/lib/chain/chain';
import { auditAnchorAbi } from '@/lib/chain/generated/abis';
import { readDeployment } from '@/lib/chain/server/deployment';
import type { Db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { anchorLog } from './anchor-log';
import type { AnchorContext } from './anchor/context';
import { checkAnchoredLog } from './check-anchored-log';

const ORIGIN = 'test.example/log';
const KEY: Hex = `0x${'07'.repeat(32)}`;
const NOW = new Date('2026-11-22T10:00:00Z');
const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' as const;

let chain: TestChain;
let client: PublicClient;
let auditAnchor: Hex;
let database: TestDatabase;
let db: Db;
let untouched: unknown;
const anchorAccount = demoSigner(demoAccount('anchor'));

beforeAll(async () => {
  chain = await createTestChain();
  client = newClient();
  const file = join(chain.deploymentsDir, `${chain.chainId}.json`);
  auditAnchor = readDeployment(file, chain.chainId).addresses.AuditAnchor;
});
afterAll(() => chain.drop());

beforeEach(async () => {
  untouched = await chain.rpc('evm_snapshot');
  database = await createTestDatabase();
  db = database.db;
  return async () => {
    await database.drop();
    await chain.rpc('evm_setAutomine', [true]);
    await chain.rpc('evm_revert', [untouched]);
  };
});

describe('anchorLog', () => {
  test('signs the log as it stands and puts its size, root and note hash on chain', async () => {
    await grow(5);
    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 5n });

    const checkpoint = await db.auditCheckpoint.findUniqueOrThrow({ where: { size: 5n } });
    expect(checkpoint).toMatchObject({ root: await rootAt(db, 5n), createdAt: NOW });
    expect(await verifyCheckpointNote(checkpoint.note, publicLogKey(ORIGIN, KEY))).toEqual({
      origin: ORIGIN,
      size: 5n,
      root: checkpoint.root,
    });
    expect(await anchored()).toEqual([
      { size: 5n, root: checkpoint.root, recordHash: noteHash(checkpoint.note) },
    ]);
    expect(await wishes()).toEqual([['CONFIRMED', '5', 1]]);
  });

  test('does nothing while the log does not grow, nor for an empty one', async () => {
    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 0n });
    expect(await db.auditCheckpoint.count()).toBe(0);
    await grow(3);
    await anchorLog(context());
    const before = await nonce();
    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 3n });
    expect([await nonce(), await db.auditCheckpoint.count()]).toEqual([before, 1]);
  });

  test('follows a log that grows, with one root per size', async () => {
    for (const count of [1, 6, 1, 30]) {
      await grow(count);
      await anchorLog(context());
    }
    expect((await anchored()).map(({ size, root }) => [size, root])).toEqual(
      await Promise.all([1n, 7n, 8n, 38n].map(async (size) => [size, await rootAt(db, size)])),
    );
  });

  test('two workers at once anchor once', async () => {
    await grow(5);
    const before = await nonce();
    await Promise.allSettled([anchorLog(context()), anchorLog(context()), anchorLog(context())]);
    await anchorLog(context());
    expect((await anchored()).map(({ size }) => size)).toEqual([5n]);
    expect(await nonce()).toBe(before + 1);
    expect((await wishes()).map(([status]) => status)).toEqual(['CONFIRMED']);
  });
});

describe('killed', () => {
  test('before the transaction was stored: the next run signs it, once', async () => {
    await grow(5);
    const account: LocalAccount = {
      ...anchorAccount,
      signTransaction: () => Promise.reject(new Error('killed')),
    };
    await expect(anchorLog(context({ account }))).rejects.toThrow('killed');
    expect((await wishes()).map(([status]) => status)).toEqual(['PENDING']);
    await anchorLog(context());
    expect((await anchored()).map(({ size }) => size)).toEqual([5n]);
  });

  test('between storing and sending: the next run sends the very same transaction', async () => {
    await grow(5);
    const deaf = newClient();
    vi.spyOn(deaf, 'sendRawTransaction').mockRejectedValue(new Error('killed'));
    await expect(anchorLog(context({ client: deaf }))).rejects.toThrow('killed');
    const stored = await db.outbox.findFirstOrThrow();
    expect(await anchored()).toEqual([]);

    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 5n });
    const settled = await db.outbox.findFirstOrThrow();
    expect(settled).toMatchObject({
      status: 'CONFIRMED',
      txHash: stored.txHash,
      nonce: stored.nonce,
    });
    expect(await anchored()).toHaveLength(1);
  });

  test('between sending and noting it: the next run sends nothing', async () => {
    await grow(5);
    const blind = newClient();
    vi.spyOn(blind, 'waitForTransactionReceipt').mockRejectedValue(new Error('killed'));
    await expect(anchorLog(context({ client: blind }))).rejects.toThrow('killed');
    const before = await nonce();
    expect((await wishes()).map(([status]) => status)).toEqual(['SENT']);

    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 5n });
    expect(await nonce()).toBe(before);
    expect((await wishes()).map(([status]) => status)).toEqual(['CONFIRMED']);
  });
});

describe('a transaction that waits', () => {
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

  beforeEach(async () => {
    await grow(5);
    await chain.rpc('evm_setAutomine', [false]);
    expect(await anchorLog(context({ receiptMs: 0 }))).toEqual({ status: 'sent', size: 0n });
  });

  test('is waited for, and the entries that come meanwhile are anchored after it', async () => {
    await grow(4);
    expect(await anchorLog(context({ receiptMs: 0, now: later(60) }))).toMatchObject({
      status: 'sent',
    });
    expect(await wishes()).toEqual([
      ['SENT', '5', 1],
      ['PENDING', '9', 0],
    ]);
    await chain.rpc('evm_mine');
    await chain.rpc('evm_setAutomine', [true]);
    expect(await anchorLog(context({ now: later(120) }))).toEqual({ status: 'anchored', size: 9n });
    expect((await anchored()).map(({ size }) => size)).toEqual([5n, 9n]);
  });

  test('is replaced by a dearer one with the same nonce after three minutes', async () => {
    const first = await db.outbox.findFirstOrThrow();
    await anchorLog(context({ receiptMs: 0, now: later(200) }));
    const second = await db.outbox.findFirstOrThrow();
    expect(second).toMatchObject({ nonce: first.nonce, status: 'SENT', attempts: 2 });
    expect(second.txHash).not.toBe(first.txHash);
    await chain.rpc('evm_mine');
    expect(await anchorLog(context({ now: later(260) }))).toEqual({ status: 'anchored', size: 5n });
    expect(await client.getTransactionReceipt({ hash: second.txHash as Hex })).toMatchObject({
      status: 'success',
    });
    expect(await anchored()).toHaveLength(1);
  });

  test('is signed anew when another transaction took its nonce', async () => {
    const { txHash, nonce: taken } = await db.outbox.findFirstOrThrow();
    await chain.rpc('anvil_dropTransaction', [txHash]);
    await chain.rpc('evm_setAutomine', [true]);
    await newWallet().sendTransaction({ to: ADDRESS, value: 1n, nonce: taken ?? 0 });

    expect(await anchorLog(context({ now: later(60) }))).toEqual({ status: 'anchored', size: 5n });
    expect(await db.outbox.findFirstOrThrow()).toMatchObject({
      status: 'CONFIRMED',
      nonce: (taken ?? 0) + 1,
    });
    expect(await anchored()).toHaveLength(1);
  });
});

describe('a node that refuses', () => {
  const stranger = demoSigner(demoAccount('market'));

  test('leaves the wish open with the reason, and the newest of several is anchored in the end', async () => {
    await grow(2);
    await expect(anchorLog(context({ account: stranger }))).rejects.toThrow();
    await grow(2);
    await expect(anchorLog(context({ account: stranger }))).rejects.toThrow();
    const { lastError } = await db.outbox.findFirstOrThrow({ where: { status: 'PENDING' } });
    expect(lastError).toMatch(/revert/i);

    await anchorLog(context());
    expect(await wishes()).toEqual([
      ['SUPERSEDED', '2', 0],
      ['CONFIRMED', '4', 1],
    ]);
    expect((await anchored()).map(({ size }) => size)).toEqual([4n]);
  });

  test('a transaction that reverts in its block has failed, and the next checkpoint takes its place', async () => {
    await grow(2);
    await chain.rpc('evm_setAutomine', [false]);
    await anchorLog(context({ receiptMs: 0 }));
    // The contract stops answering between the simulation and the block.
    const code = await client.getCode({ address: auditAnchor });
    await chain.rpc('anvil_setCode', [auditAnchor, '0x60006000fd']);
    await chain.rpc('evm_mine');
    await chain.rpc('anvil_setCode', [auditAnchor, code]);
    await chain.rpc('evm_setAutomine', [true]);
    await anchorLog(context());
    expect((await wishes()).map(([status]) => status)).toEqual(['FAILED']);
    await grow(1);
    expect(await anchorLog(context())).toEqual({ status: 'anchored', size: 3n });
  });
});

describe('a log that is not what was anchored is never signed', () => {
  beforeEach(async () => {
    await grow(5);
    await anchorLog(context());
    await db.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER ALL`;
    await db.$executeRaw`ALTER TABLE audit_node DISABLE TRIGGER ALL`;
  });

  async function refuses(reason: RegExp): Promise<void> {
    await expect(anchorLog(context())).rejects.toThrow(reason);
    expect(await db.auditCheckpoint.count()).toBe(1);
    expect(await anchored()).toHaveLength(1);
  }

  test('when a node below the anchor was changed', async () => {
    await grow(2);
    await db.$executeRaw`UPDATE audit_node SET hash = sha256('x') WHERE level = 2 AND index = 0`;
    await refuses(/does not continue the checkpoint of 5 entries on chain: root/);
  });

  test('when an entry since the anchor does not fit its leaf', async () => {
    await grow(2);
    await db.$executeRaw`UPDATE audit_entry SET entry = replace(entry, 'account', 'acc0unt') WHERE index = 6`;
    await refuses(/leaf, at entry 6/);
  });

  test('when entries were cut off and others written instead', async () => {
    await db.$executeRaw`DELETE FROM audit_entry WHERE index >= 3`;
    await db.$executeRaw`DELETE FROM audit_node WHERE (index + 1) << level > 3`;
    await refuses(/missing, at entry 3/);
    await grow(6);
    await refuses(/root, as a whole/);
  });
});

describe('checkAnchoredLog', () => {
  test('finds an old text that was edited, which anchoring what is new does not look at', async () => {
    await grow(5);
    await anchorLog(context());
    expect(await checkAnchoredLog(context())).toBe(5n);
    await db.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER ALL`;
    await db.$executeRaw`UPDATE audit_entry SET entry = replace(entry, 'account', 'acc0unt') WHERE index = 1`;
    await grow(1);
    await anchorLog(context());
    await expect(checkAnchoredLog(context())).rejects.toThrow(
      /6 entries are anchored: leaf, at entry 1/,
    );
  });

  test('has nothing to say before the first anchor', async () => {
    await grow(5);
    expect(await checkAnchoredLog(context())).toBe(0n);
  });
});

test('a checkpoint of this size and another root on chain means that the log has forked', async () => {
  await grow(5);
  await expect(
    anchorLog(context({ account: demoSigner(demoAccount('market')) })),
  ).rejects.toThrow();
  const hash = await newWallet().writeContract({
    address: auditAnchor,
    abi: auditAnchorAbi,
    functionName: 'anchor',
    args: [5n, `0x${'ee'.repeat(32)}`, `0x${'01'.repeat(32)}`],
  });
  await client.waitForTransactionReceipt({ hash });
  await expect(anchorLog(context())).rejects.toThrow(/the log has forked/);
  await grow(1);
  await expect(anchorLog(context())).rejects.toThrow(/does not continue/);
});

function newClient(): PublicClient {
  return createPublicClient({
    chain: programmeChain(chain.chainId, chain.url),
    transport: http(chain.url),
    pollingInterval: 20,
    cacheTime: 0,
  });
}

function newWallet() {
  return createWalletClient({
    account: anchorAccount,
    chain: programmeChain(chain.chainId, chain.url),
    transport: http(chain.url),
  });
}

type Change = Partial<AnchorContext['chain']> & Pick<AnchorContext, 'receiptMs'> & { now?: Date };

function context({ receiptMs, now = NOW, ...change }: Change = {}): AnchorContext {
  return {
    db,
    now,
    log: { origin: ORIGIN, key: KEY },
    chain: { id: chain.chainId, client, auditAnchor, account: anchorAccount, ...change },
    receiptMs,
  };
}

async function grow(count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, i) => ({
    act: 'session.started' as const,
    actor: { address: ADDRESS, role: 'person' } as const,
    subject: `account:${i}`,
    record: null,
    time: NOW,
  }));
  await db.$transaction((tx) => appendEntries(tx, events));
}

async function anchored() {
  const logs = await client.getLogs({ address: auditAnchor, fromBlock: 0n });
  return parseEventLogs({ abi: auditAnchorAbi, logs, eventName: 'CheckpointAnchored' }).map(
    ({ args }) => args,
  );
}

function nonce(): Promise<number> {
  return client.getTransactionCount({ address: anchorAccount.address });
}

async function wishes(): Promise<unknown[][]> {
  const rows = await db.outbox.findMany({ orderBy: { createdAt: 'asc' } });
  return rows
    .map(({ status, payload, attempts }) => [status, (payload as { size: string }).size, attempts])
    .toSorted((a, b) => Number(a[1]) - Number(b[1]));
}
