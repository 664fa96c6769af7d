import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pino from 'pino';
import { getAddress, type Hex } from 'viem';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { eraseRecord } from '@/lib/audit/erase-record';
import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import { ROLES } from '@/lib/chain/roles';
import type { Db, Tx } from '@/lib/db/client';
import { decideCertification } from '@/lib/features/certification/commands/decide-certification';
import { suspendProvider } from '@/lib/features/certification/commands/suspend-provider';
import { readyCase } from '@/lib/features/certification/testing/ready-case';
import { ensureChromium } from '@/lib/local/chromium';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { findChromium } from './find-chromium';
import { listLettersOf, readLetter } from './queries';
import { NO_BROWSER } from './schema';
import { fileShelf, type LetterShelf } from './shelf';
import { readPdf } from './testing/read-pdf';
import { MAX_LETTER_ATTEMPTS, writeDueLetters } from './write-due-letters';

const CHAIN = 31337;
const NOW = new Date('2026-11-22T10:00:00Z');
const REASON = 'Serial numbers and invoices were checked; <all> units were seen running.';
const provider = getAddress(`0x${'b0'.repeat(20)}`);
const log = pino({ level: 'silent' });

let database: TestDatabase;
let db: Db;
let folder: string;
let shelf: LetterShelf;
let clock: Date;
let certifier: Actor;
let member: Actor;

beforeAll(async () => void (await ensureChromium()), 300_000);
beforeEach(async () => {
  clock = NOW;
  database = await createTestDatabase();
  db = database.db;
  folder = mkdtempSync(join(tmpdir(), 'gridhall-letters-'));
  shelf = fileShelf(join(folder, 'letters'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '3b1f0c8a5d7e92640fb8c1a7d3e5962f');
  (globalThis as { gridhallDb?: Db }).gridhallDb = db;
  certifier = await person({ roles: ['certifier'] }, 'c');
  const organisation = await organisationOf(provider, 'Lakeside Compute');
  member = await person({ organisations: [{ ...organisation, kind: 'PROVIDER' }] }, 'd');
});
afterEach(async () => {
  delete (globalThis as { gridhallDb?: Db }).gridhallDb;
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (chromium = findChromium) =>
  writeDueLetters({
    ...{ db, chainId: CHAIN, shelf, log, chromium },
    now: () => clock,
    money: async () => ({ symbol: 'dCHF', decimals: 6 }),
    office: {
      city: 'City of Zug',
      portalUrl: 'https://compute.zug.example',
      objection: { days: 30, to: 'the regulator' },
    },
  });

const certify = async () =>
  decideCertification(db, {
    ...{ actor: certifier, now: NOW, provider, region: 'CH-ZG', reason: REASON },
    ...(await readyCase(db, { actor: certifier, provider, tier: 2, now: NOW })),
    site: { pue: '1.2', gridZone: 'CH', renewableShare: 90 },
    expiresAt: new Date(NOW.getTime() + 90 * 86_400_000),
    inventory: [{ classId: 'H100-SXM5-80', units: 64 }],
    state: { status: 'APPLIED', serial: 0 },
  });

const letterOf = (recordHash: string) =>
  db.decisionLetter.findUniqueOrThrow({ where: { recordHash } });

describe('a decision letter', () => {
  it('is written when the decision is final on chain, and the organisation is told', async () => {
    const { recordHash } = await certify();
    expect(await write()).toBe(0);
    await enact(recordHash, 150n);
    expect(await write()).toBe(0);
    expect((await listLettersOf(member, provider))[0]).toMatchObject({ state: 'waits-for-chain' });
    await cursor(160n);
    expect(await write()).toBe(1);

    const row = await letterOf(recordHash);
    expect(row).toMatchObject({ status: 'WRITTEN', dueAt: null, attempts: 1 });
    const { file } = await readLetter(member, recordHash, shelf);
    expect(file.byteLength).toBe(row.size);
    const words = readPdf(file).text.replace(/\s+/g, '');
    expect(words).toContain('certifiesLakesideComputeattier2');
    expect(words).toContain('<all>unitswereseenrunning');
    expect(words).toContain(recordHash);
    const path = join(folder, 'letters', `${recordHash}.pdf`);
    expect(statSync(path).mode & 0o777).toBe(0o600);

    expect(await db.mail.findMany()).toMatchObject([
      { key: `letter:${recordHash}`, to: 'ops@lakeside.example', template: 'letter-ready' },
    ]);
    expect(JSON.stringify(await db.mail.findMany())).not.toContain('Serial');
    expect(await write()).toBe(0);
  });

  it('is asked for with its decision or not at all', async () => {
    const stranger = await person({ roles: [] }, 'e');
    const refused = { now: NOW, provider, reason: REASON, status: 'CERTIFIED' as const };
    await expect(suspendProvider(db, { ...refused, actor: stranger })).rejects.toThrow();
    expect(await db.decisionLetter.count()).toBe(0);
    const { recordHash } = await suspendProvider(db, { ...refused, actor: certifier });
    expect(await letterOf(recordHash)).toMatchObject({ kind: 'provider.suspended', provider });
  });

  it('waits and says why while there is no browser, and is written when one comes', async () => {
    const { recordHash } = await certify();
    await enact(recordHash, 90n);
    expect(await write(() => undefined)).toBe(0);
    expect(await letterOf(recordHash)).toMatchObject({ lastError: NO_BROWSER, attempts: 0 });
    expect((await listLettersOf(member, provider))[0]).toMatchObject({
      state: 'waits-for-browser',
    });
    expect(await write()).toBe(1);
  });

  it('is given up after some attempts, each with a longer pause, and the decision stands', async () => {
    const { recordHash } = await certify();
    await enact(recordHash, 90n);
    for (let i = 0; i < MAX_LETTER_ATTEMPTS; i += 1) {
      expect(await write(() => '/bin/false')).toBe(0);
      clock = new Date(clock.getTime() + 86_400_000);
    }
    expect(await letterOf(recordHash)).toMatchObject({
      ...{ status: 'FAILED', attempts: MAX_LETTER_ATTEMPTS, dueAt: null },
    });
    expect((await listLettersOf(member, provider))[0]).toMatchObject({ state: 'failed' });
    expect(await db.mail.count()).toBe(0);
  });

  it('is written once by several workers', async () => {
    const { recordHash } = await certify();
    await enact(recordHash, 90n);
    const counts = await Promise.all([write(), write()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await db.mail.count()).toBe(1);
  });

  it('that is written long after is not announced as news', async () => {
    const { recordHash } = await certify();
    await enact(recordHash, 90n);
    clock = new Date(NOW.getTime() + 31 * 86_400_000);
    expect(await write()).toBe(1);
    expect(await db.mail.count()).toBe(0);
  });

  it('goes with its record when that is erased by law', async () => {
    const { recordHash } = await certify();
    await enact(recordHash, 90n);
    await write();
    const actor = { address: certifier.address, role: 'certifier' as const };
    await db.$transaction((tx) => eraseRecord(tx, { hash: recordHash, actor, now: NOW }));
    await expect(readLetter(member, recordHash, shelf)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await write();
    expect(await db.decisionLetter.count()).toBe(0);
    expect(readdirSync(join(folder, 'letters'))).toEqual([]);
  });
});

describe('who may read a letter', () => {
  let recordHash: Hex;
  beforeEach(async () => {
    ({ recordHash } = await certify());
    const { fileHash, size } = await shelf.put(recordHash, Buffer.from('%PDF-1.4 letter'));
    await db.decisionLetter.update({
      where: { recordHash },
      data: { status: 'WRITTEN', fileHash, size },
    });
  });

  it.each(ROLES)(
    'as %s: certifiers and the regulator, and nobody learns that it exists',
    async (role) => {
      const actor = actorWith({ roles: [role] });
      const reading = readLetter(actor, recordHash, shelf);
      if (role === 'certifier' || role === 'regulator')
        await expect(reading).resolves.toMatchObject({ fileName: expect.stringMatching(/\.pdf$/) });
      else await expect(reading).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const unknown = readLetter(actor, `0x${'00'.repeat(32)}`, shelf);
      await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('members of the provider, and of no other organisation, nor anyone without a session', async () => {
    const foreign = await organisationOf(getAddress(`0x${'f0'.repeat(20)}`), 'Other');
    const sme = { ...foreign, kind: 'SME' as const, wallet: provider };
    const others = [
      null,
      actorWith(),
      actorWith({ address: provider }),
      actorWith({ organisations: [{ ...foreign, kind: 'PROVIDER' }] }),
      actorWith({ organisations: [sme] }),
    ];
    await expect(readLetter(member, recordHash, shelf)).resolves.toBeDefined();
    for (const actor of others)
      await expect(readLetter(actor, recordHash, shelf)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(listLettersOf(others[3]!, provider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listLettersOf(others[4]!, provider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['../../../etc/passwd', '0xabc', '', `0x${'A'.repeat(64)}`])(
    'not by the name %j',
    async (name) => {
      await expect(readLetter(certifier, name, shelf)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(shelf.get(name, 'x')).rejects.toThrow();
    },
  );

  it('never a file that was changed on the disk', async () => {
    writeFileSync(join(folder, 'letters', `${recordHash}.pdf`), '%PDF-1.4 forged');
    await expect(readLetter(member, recordHash, shelf)).rejects.toThrow('not the one');
  });
});

async function person(overrides: Partial<Actor>, digit: string): Promise<Actor> {
  const address = getAddress(`0x${digit.repeat(40)}`);
  const user = await db.user.create({ data: { displayName: digit } });
  await db.wallet.create({ data: { address, userId: user.id } });
  await cursor(100n);
  return actorWith({ userId: user.id, address, ...overrides });
}

async function organisationOf(wallet: `0x${string}`, name: string) {
  const { id } = await db.organisation.create({
    data: {
      ...{ kind: 'PROVIDER', name, registrationNumber: name, region: 'CH-ZG', wallet },
      contactEmail: 'ops@lakeside.example',
    },
  });
  return { id, wallet };
}

function enact(recordHash: string, blockNumber: bigint): Promise<void> {
  return asIndexer((tx) =>
    tx.chainEnactment.create({
      data: {
        ...{ chainId: CHAIN, blockHash: `0x${blockNumber}`, logIndex: 0, recordHash, blockNumber },
        ...{ time: NOW, txHash: `0x${'b7'.repeat(32)}`, event: 'ProviderCertified' },
        contract: 'ProviderRegistry',
      },
    }),
  );
}

function cursor(finalBlock: bigint): Promise<void> {
  const data = {
    ...{ blockNumber: 200n, blockHash: '0x', blockTime: NOW, finalBlock },
    ...{ headNumber: 200n, headTime: NOW, updatedAt: NOW },
  };
  return asIndexer((tx) =>
    tx.chainCursor.upsert({
      where: { chainId: CHAIN },
      create: { chainId: CHAIN, ...data },
      update: data,
    }),
  );
}

/** The mirror of the chain takes changes from the indexer only. */
function asIndexer(change: (tx: Tx) => Promise<unknown>): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await change(tx);
  });
}
