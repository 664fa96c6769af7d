import { createPublicClient, custom, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage } from 'viem/siwe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Db, Tx } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { loadActor } from './load-actor';
import { issueNonce } from './nonce';
import { endSession, startSession, type SignInAttempt } from './start-session';

const origin = 'http://localhost:3000';
const chainId = 31337;
const now = new Date('2026-11-22T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

let database: TestDatabase;
let db: Db;

/** The mirror of the chain takes changes from the indexer only. */
const asIndexer = <T>(write: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    return write(tx);
  });

/** A node that knows no contracts: every call fails, as eth_call to an empty address without the verifier would. */
const deafNode = createPublicClient({
  transport: custom({
    request: async ({ method }) => {
      if (method === 'eth_call') return '0x';
      if (method === 'eth_getCode') return '0x';
      throw new Error(`not expected: ${method}`);
    },
  }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

let clients = 0;
const nonceAt = (time = now) =>
  issueNonce(db, { client: `client-${clients++}`, secret: 'x'.repeat(32), now: time });

async function signed(
  overrides: Partial<Parameters<typeof createSiweMessage>[0]> = {},
  key: Hex = generatePrivateKey(),
): Promise<SignInAttempt & { address: string }> {
  const account = privateKeyToAccount(key);
  const message = createSiweMessage({
    address: account.address,
    chainId,
    domain: 'localhost:3000',
    nonce: overrides.nonce ?? (await nonceAt()),
    uri: origin,
    version: '1',
    issuedAt: now,
    expirationTime: minutes(5),
    ...overrides,
  });
  const signature = await account.signMessage({ message });
  return { message, signature, origin, chainId, now, address: account.address };
}

const start = (attempt: SignInAttempt) => startSession(db, deafNode, attempt);
const counts = async () => ({
  sessions: await db.session.count(),
  users: await db.user.count(),
  entries: await db.auditEntry.count(),
});

describe('a good message', () => {
  it('makes an unknown wallet a person, opens one session and says so in the log', async () => {
    const attempt = await signed();
    const before = await counts();
    const { sessionId, address } = await start(attempt);

    expect(address).toBe(attempt.address);
    expect(await counts()).toEqual({
      sessions: before.sessions + 1,
      users: before.users + 1,
      entries: before.entries + 1,
    });
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { index: 'desc' } });
    expect(entry).toMatchObject({
      act: 'session.started',
      subject: `account:${address}`,
      actor: address,
    });
    expect(entry.entry).not.toContain(sessionId);
    expect(await loadActor(db, { sessionId, chainId, now })).toMatchObject({
      address,
      roles: [],
      organisations: [],
    });
  });

  it('finds a known wallet again instead of making a second person', async () => {
    const key = generatePrivateKey();
    const first = await start(await signed({}, key));
    const second = await start(await signed({}, key));
    expect(second.userId).toBe(first.userId);
    expect(second.sessionId).not.toBe(first.sessionId);
  });

  it('makes one person of twenty first sign-ins of one wallet at once', async () => {
    const key = generatePrivateKey();
    const attempts = await Promise.all(Array.from({ length: 20 }, () => signed({}, key)));
    const sessions = await Promise.all(attempts.map(start));
    expect(new Set(sessions.map(({ userId }) => userId)).size).toBe(1);
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(20);
  });

  it('signs in exactly once when it is replayed fifty times at once, and never again', async () => {
    const attempt = await signed();
    const before = await counts();
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => start(attempt)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await counts()).toEqual({
      sessions: before.sessions + 1,
      users: before.users + 1,
      entries: before.entries + 1,
    });
    await expect(start(attempt)).rejects.toMatchObject({ key: 'signIn.expired' });
  });

  it('may name the laptop by any of its names, with the same port', async () => {
    await expect(
      start(await signed({ domain: '127.0.0.1:3000', uri: 'http://127.0.0.1:3000' })),
    ).resolves.toBeDefined();
    await expect(
      start(await signed({ domain: '127.0.0.1:3001', uri: 'http://127.0.0.1:3001' })),
    ).rejects.toMatchObject({ key: 'signIn.wrongSite' });
  });
});

describe('a message that is refused, and opens nothing', () => {
  const cases: [string, Parameters<typeof signed>[0], string][] = [
    ['is for another site', { domain: 'gridhall.example', uri: origin }, 'signIn.wrongSite'],
    ['names another URI', { uri: 'https://gridhall.example' }, 'signIn.wrongSite'],
    ['has our name in another scheme', { uri: 'https://localhost:3000' }, 'signIn.wrongSite'],
    ['is for another chain', { chainId: 1 }, 'signIn.wrongChain'],
    ['has expired', { issuedAt: minutes(-10), expirationTime: minutes(-1) }, 'signIn.expired'],
    ['ends this very moment', { issuedAt: minutes(-5), expirationTime: now }, 'signIn.expired'],
    ['never expires', { expirationTime: undefined }, 'signIn.malformed'],
    ['lives longer than ten minutes', { expirationTime: minutes(11) }, 'signIn.expired'],
    [
      'is dated in the future',
      { issuedAt: minutes(2), expirationTime: minutes(5) },
      'signIn.expired',
    ],
    ['is not valid yet', { notBefore: minutes(1) }, 'signIn.expired'],
    ['carries a nonce we never gave', { nonce: 'abcdefgh12345678' }, 'signIn.expired'],
  ];
  it.each(cases)('%s', async (_name, overrides, key) => {
    const attempt = await signed(overrides);
    const before = await counts();
    await expect(start(attempt)).rejects.toMatchObject({ key });
    expect(await counts()).toEqual(before);
  });

  it('carries a nonce older than ten minutes', async () => {
    const attempt = await signed({ nonce: await nonceAt(minutes(-11)) });
    await expect(start(attempt)).rejects.toMatchObject({ key: 'signIn.expired' });
  });

  it('was signed by another account, and its nonce is spent by the attempt', async () => {
    const attempt = await signed();
    const { signature } = await signed();
    const before = await counts();
    await expect(start({ ...attempt, signature })).rejects.toMatchObject({
      key: 'signIn.badSignature',
    });
    await expect(start(attempt)).rejects.toMatchObject({ key: 'signIn.expired' });
    expect(await counts()).toEqual(before);
  });

  it('is no message at all', async () => {
    for (const message of ['', 'hello', '0x', 'x'.repeat(100_000)])
      await expect(
        start({ message, signature: '0x00', origin, chainId, now }),
      ).rejects.toMatchObject({ key: 'signIn.malformed' });
  });
});

describe('nonces', () => {
  it('are refused to a client with sixty open ones or failures, not to its neighbour', async () => {
    const ask = (client: string, time = now) =>
      issueNonce(db, { client, secret: 's'.repeat(32), now: time });
    for (let i = 0; i < 60; i++) await ask('10.0.0.1');
    await expect(ask('10.0.0.1')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await expect(ask('10.0.0.2')).resolves.toMatch(/^[0-9a-f]{40}$/);
    await expect(ask('10.0.0.1', minutes(11))).resolves.toBeDefined();
  });

  it('do not tell the network address they were given to', async () => {
    const nonce = await issueNonce(db, { client: '10.9.8.7', secret: 's'.repeat(32), now });
    expect(nonce).not.toContain('10.9.8.7');
    // Nor the address as bytes, in hex.
    expect(nonce.toLowerCase()).not.toContain('0a090807');
  });
});

describe('the end of a session', () => {
  it('is immediate, final, written once, and leaves the other sessions open', async () => {
    const key = generatePrivateKey();
    const first = await start(await signed({}, key));
    const second = await start(await signed({}, key));
    const before = await counts();

    expect(await endSession(db, { sessionId: first.sessionId, now })).toBe(true);
    expect(await endSession(db, { sessionId: first.sessionId, now })).toBe(false);
    expect(await loadActor(db, { sessionId: first.sessionId, chainId, now })).toBeNull();
    expect(await loadActor(db, { sessionId: second.sessionId, chainId, now })).not.toBeNull();
    expect((await counts()).entries).toBe(before.entries + 1);
  });

  it('cannot be brought about for another person', async () => {
    const mine = await start(await signed());
    const other = await start(await signed());
    expect(await endSession(db, { sessionId: mine.sessionId, userId: other.userId, now })).toBe(
      false,
    );
    expect(await loadActor(db, { sessionId: mine.sessionId, chainId, now })).not.toBeNull();
  });

  it('comes by itself after eight hours', async () => {
    const { sessionId } = await start(await signed());
    expect(await loadActor(db, { sessionId, chainId, now: minutes(8 * 60 - 1) })).not.toBeNull();
    expect(await loadActor(db, { sessionId, chainId, now: minutes(8 * 60) })).toBeNull();
  });
});

describe('offices', () => {
  const grant = (account: string, roleId: number, since: Date) =>
    asIndexer((tx) =>
      tx.chainRoleMember.create({
        data: { chainId, roleId, account, executionDelay: 0, since, blockNumber: 1n },
      }),
    );

  it('follow the mirror of the chain from one request to the next', async () => {
    const { sessionId, address } = await start(await signed());
    const roles = async () => (await loadActor(db, { sessionId, chainId, now }))?.roles;

    expect(await roles()).toEqual([]);
    await grant(address, 1, minutes(-1));
    expect(await roles()).toEqual(['certifier']);
    const key = { chainId, roleId: 1, account: address };
    await asIndexer((tx) => tx.chainRoleMember.delete({ where: { chainId_roleId_account: key } }));
    expect(await roles()).toEqual([]);
  });

  it('count only from the moment the chain puts them in force, by the later of both clocks', async () => {
    const { sessionId, address } = await start(await signed());
    await grant(address, 6, minutes(60));
    const roles = async () => (await loadActor(db, { sessionId, chainId, now }))?.roles;
    expect(await roles()).toEqual([]);

    const time = minutes(60);
    const position = {
      blockNumber: 1n,
      blockHash: '0x',
      finalBlock: 1n,
      headNumber: 1n,
      updatedAt: now,
    };
    await asIndexer((tx) =>
      tx.chainCursor.create({ data: { chainId, ...position, blockTime: time, headTime: time } }),
    );
    expect(await roles()).toEqual(['regulator']);
  });

  it('do not pass from one wallet of a person to another, nor from one chain to another', async () => {
    const { sessionId, userId } = await start(await signed());
    const second = privateKeyToAccount(generatePrivateKey()).address;
    await db.wallet.create({ data: { address: second, userId } });
    await grant(second, 0, minutes(-1));
    expect((await loadActor(db, { sessionId, chainId, now }))?.roles).toEqual([]);
    expect((await loadActor(db, { sessionId, chainId: 1, now }))?.roles).toEqual([]);
  });
});
