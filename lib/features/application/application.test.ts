import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { getAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { pathOf } from '@/lib/files/documents';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { deleteDraft } from './commands/delete-draft';
import { removeEntry } from './commands/remove-entry';
import { saveEntry } from './commands/save-entry';
import { submitApplication } from './commands/submit-application';
import { submitDraft } from './commands/submit-draft';
import { takeUpAgain } from './commands/take-up-again';
import { evidencePurpose } from './destroy-evidence';
import { composeApplication, openTasks, problemsOf, statusOf, type DraftContext } from './rules';
import { draftEntries, storedAnswers, type DraftEntries, type Typed } from './schema';
import { sampleApplication } from './testing/sample-application';
import { typedFrom } from './typed-from';

const NOW = new Date('2026-11-22T10:00:00Z');
const SITE = '11111111-1111-4111-8111-111111111111';
const LINE = '22222222-2222-4222-8222-222222222222';

const PAGES: Record<string, Typed> = {
  organisation: {
    name: 'Furka Racks AG',
    registrationNumber: 'CHE-1',
    website: '',
    contactName: 'Ursina Muster',
    contactEmail: 'a@example.ch',
  },
  owners: {
    owners: [
      { name: 'Ursina Muster', share: '60' },
      { name: '', share: '' },
    ],
  },
  declarations: { sanctions: 'NO', sanctionsText: 'left over', conflict: 'NO', conflictText: '' },
  region: { region: 'CH-UR' },
  [`site:${SITE}`]: {
    ...{ name: 'Realp', address: 'Furkastrasse 1', country: 'CH', pue: '1.09' },
    ...{ gridZone: 'CH', renewableShare: '100' },
  },
  [`hardware:${LINE}`]: {
    ...{ siteId: SITE, classId: 'H100-SXM5-80', units: '8', interconnect: 'NDR', year: '2024' },
  },
  operations: {
    ...{ engine: 'SLURM', contactName: 'Night desk', phone: '+41 00 000 00 00' },
    ...{ email: 'n@example.ch', uptime: '99.95', uptimeMethod: 'Probes' },
  },
  payment: { method: 'IBAN', iban: 'ch93 0076 2011 6238 5295 7', accountHolder: 'Furka Racks AG' },
  stake: { understood: 'yes', amount: '400' },
};

const CONTEXT: DraftContext = {
  evidence: { [SITE]: [{ documentId: 'd', fileName: 'a.pdf', sha256: '0x' }] },
  requiredStake: 400n,
};

function draftOf(pages: Record<string, Typed> = PAGES): DraftEntries {
  return Object.fromEntries(
    Object.entries(pages).map(([key, typed], order) => [
      key,
      { revision: 1, order, savedAt: NOW.toISOString(), typed },
    ]),
  );
}

const without = (key: string) =>
  Object.fromEntries(Object.entries(draftOf()).filter(([name]) => name !== key));
const withPage = (key: string, typed: Typed) => draftOf({ ...PAGES, [key]: typed });

describe('a draft', () => {
  it('is complete with every page, and says what it amounts to', () => {
    expect(openTasks(draftOf(), CONTEXT)).toEqual([]);
    expect(composeApplication(draftOf(), CONTEXT)).toMatchObject({
      region: 'CH-UR',
      website: null,
      owners: [{ name: 'Ursina Muster', share: 60 }],
      declarations: { sanctions: 'NO', sanctionsText: null },
      sites: [{ id: SITE, renewableShare: 100, evidence: [{ fileName: 'a.pdf' }] }],
      hardware: [{ siteId: SITE, units: 8, year: 2024 }],
      payment: { method: 'IBAN', iban: 'CH9300762011623852957' },
      stake: { amount: '400' },
    });
  });

  it('amounts to nothing without any one of its pages', () => {
    for (const key of Object.keys(PAGES)) {
      expect([key, openTasks(without(key), CONTEXT).length > 0]).toEqual([key, true]);
      expect(composeApplication(without(key), CONTEXT)).toBeUndefined();
    }
  });

  it('has a site in progress until one paper is handed in', () => {
    expect(statusOf('sites', draftOf(), { ...CONTEXT, evidence: {} })).toBe('in-progress');
  });

  it('asks for the stake again when the hardware or the rate asks for another', () => {
    expect(statusOf('stake', draftOf(), { ...CONTEXT, requiredStake: 401n })).toBe('in-progress');
  });

  it('does not take hardware of a site that was removed', () => {
    expect(problemsOf(`hardware:${LINE}`, PAGES[`hardware:${LINE}`] ?? {}, {})).toEqual({
      siteId: 'required',
    });
  });

  it('never fails, whatever was typed', () => {
    const typed = fc.dictionary(
      fc.constantFrom('owners', 'method', 'name', 'units', 'sanctions', 'wallet', 'pue'),
      fc.oneof(fc.string(), fc.array(fc.dictionary(fc.constantFrom('name', 'share'), fc.string()))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(PAGES)), typed, (key, value) => {
        const entries = withPage(key, value);
        problemsOf(key, value, entries);
        composeApplication(entries, CONTEXT);
      }),
    );
  });

  it.each<[string, Typed, Record<string, string>]>([
    ['owners', {}, { 'owners[0].name': 'ownerOrNobody' }],
    [
      'owners',
      {
        owners: [
          { name: '', share: '' },
          { name: 'A', share: '10' },
        ],
      },
      { 'owners[1].share': 'ownerShareRange' },
    ],
    ['owners', { owners: [{ name: '', share: '30' }] }, { 'owners[0].name': 'required' }],
    [
      'owners',
      { owners: [{ name: 'A', share: '30' }], nobody: 'yes' },
      { nobody: 'ownerAndNobody' },
    ],
    [
      'owners',
      {
        owners: [
          { name: 'A', share: '60' },
          { name: 'B', share: '60' },
        ],
      },
      { 'owners[0].share': 'sharesAboveWhole' },
    ],
    ['declarations', { sanctions: 'YES', conflict: 'NO' }, { sanctionsText: 'required' }],
    ['payment', { method: 'IBAN', iban: 'CH93', accountHolder: 'A B' }, { iban: 'notIban' }],
    ['payment', { method: 'WALLET', wallet: '0x12' }, { wallet: 'notAnAddressOrMistyped' }],
    [
      `site:${SITE}`,
      { ...PAGES[`site:${SITE}`], country: 'ZZ', pue: '4' },
      { country: 'required', pue: 'pueRange' },
    ],
    [
      'operations',
      { ...PAGES.operations, uptime: '100.1', phone: 'call me' },
      { uptime: 'percentRange', phone: 'notPhone' },
    ],
    [
      'organisation',
      { ...PAGES.organisation, website: 'javascript:alert(1)' },
      { website: 'notUrl' },
    ],
  ])('names what is wrong on %s: %o', (key, typed, problems) => {
    expect(problemsOf(key, typed, draftOf())).toEqual(problems);
  });
});

it('reads answers to the first form, and marks what was not asked', () => {
  const first = {
    ...{ contactName: 'Urs', contactEmail: 'u@example.ch', siteAddress: 'Weg 1', pue: '1.2' },
    ...{ renewableShare: 90, engine: 'SLURM', interconnect: 'NDR', inServiceSince: 2023 },
    hardware: [{ classId: 'H100-SXM5-80', units: 4 }],
  };
  expect(storedAnswers.parse(first)).toMatchObject({
    owners: null,
    payment: null,
    sites: [{ address: 'Weg 1', pue: '1.2', gridZone: 'CH' }],
    hardware: [{ classId: 'H100-SXM5-80', units: 4, year: 2023, siteId: 'first' }],
  });
});

describe('on the server', () => {
  let database: TestDatabase;
  let db: Db;
  let folder: string;
  let actor: Actor;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = database.db;
    folder = mkdtempSync(join(tmpdir(), 'gridhall-application-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });
  beforeEach(async () => {
    vi.stubEnv('DATABASE_URL', database.url);
    vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
    vi.stubEnv('GRIDHALL_DATA_DIR', folder);
    resetEnv();
    actor = await person();
  });

  async function person(): Promise<Actor> {
    const address = getAddress(`0x${(++count).toString(16).padStart(40, 'd')}`);
    const { id: userId } = await db.user.create({ data: { displayName: `P${count}` } });
    return actorWith({ userId, address });
  }

  const save = (entry: string, revision: number, typed: Typed, who = actor) =>
    saveEntry(db, { actor: who, now: NOW, entry, revision, typed });
  const stored = async (who = actor) => {
    const row = await db.providerApplicationDraft.findUnique({ where: { wallet: who.address } });
    return row && { version: row.version, entries: draftEntries.parse(row.entries) };
  };
  async function saveAll(): Promise<number> {
    const pages = {
      ...PAGES,
      organisation: { ...PAGES.organisation, registrationNumber: `CHE-${count}` },
    };
    for (const [key, typed] of Object.entries(pages)) await save(key, 0, typed);
    return (await stored())?.version ?? 0;
  }
  async function handIn(siteId = SITE): Promise<string> {
    const id = crypto.randomUUID();
    await mkdir(dirname(pathOf(id)), { recursive: true });
    writeFileSync(pathOf(id), 'paper');
    await db.document.create({
      data: {
        ...{ id, providerWallet: actor.address, purpose: evidencePurpose(siteId), size: 5 },
        ...{ fileName: 'a.pdf', mediaType: 'application/pdf', sha256: `0x${count}` },
        ...{ uploadedBy: actor.userId, visibility: 'ORGANISATION', createdAt: NOW },
      },
    });
    return id;
  }
  const contextWith = (documentId: string): DraftContext => ({
    evidence: { [SITE]: [{ documentId, fileName: 'a.pdf', sha256: `0x${count}` }] },
    requiredStake: 400n,
  });
  const submit = (version: number, documentId: string) =>
    submitDraft(db, { actor, now: NOW, version, context: contextWith(documentId) });

  it('the second of two windows is told, and what the first wrote stands', async () => {
    await save('region', 0, { region: 'CH-UR' });
    await expect(save('region', 0, { region: 'CH-ZG' })).rejects.toMatchObject({
      key: 'draftConflict',
      params: { revision: 1 },
    });
    expect((await stored())?.entries.region?.typed).toEqual({ region: 'CH-UR' });
    await save('region', 1, { region: 'CH-ZG' });
    expect((await stored())?.entries.region?.typed).toEqual({ region: 'CH-ZG' });
  });

  it('of two first saves at the same moment, one is kept and one is told', async () => {
    const outcomes = await Promise.allSettled([
      save('region', 0, { region: 'CH-UR' }),
      save('region', 0, { region: 'CH-ZG' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('pages of one draft saved at the same moment do not lose each other', async () => {
    await Promise.all(Object.entries(PAGES).map(([key, typed]) => save(key, 0, typed)));
    expect(Object.keys((await stored())?.entries ?? {}).sort()).toEqual(Object.keys(PAGES).sort());
  });

  it('nobody reads or changes another wallet’s draft', async () => {
    const version = await saveAll();
    const stranger = await person();
    await save('region', 0, { region: 'CH-BE' }, stranger);
    for (const act of [
      () => deleteDraft(db, { actor: stranger, now: NOW, version }),
      () => removeEntry(db, { actor: stranger, now: NOW, entry: `site:${SITE}` }),
    ])
      await expect(act()).rejects.toBeDefined();
    expect(await stored()).toMatchObject({ version });
  });

  it('a site goes with its hardware and its papers, and each paper has its line in the log', async () => {
    await saveAll();
    const id = await handIn();
    await removeEntry(db, { actor, now: NOW, entry: `site:${SITE}` });
    const { entries } = (await stored()) ?? { entries: {} };
    expect(Object.keys(entries)).not.toContain(`site:${SITE}`);
    expect(Object.keys(entries)).not.toContain(`hardware:${LINE}`);
    expect(existsSync(pathOf(id))).toBe(false);
    expect(await db.document.count({ where: { id } })).toBe(0);
    expect(
      await db.auditEntry.count({ where: { act: 'document.removed', actor: actor.address } }),
    ).toBe(1);
  });

  it('what is submitted is what was shown: a change in between is refused', async () => {
    const version = await saveAll();
    const id = await handIn();
    await save('region', 1, { region: 'CH-ZG' });
    await expect(submit(version, id)).rejects.toMatchObject({ key: 'draftChanged' });
    expect(
      await db.providerApplication.count({ where: { organisation: { wallet: actor.address } } }),
    ).toBe(0);
  });

  it('an incomplete draft is not filed', async () => {
    await save('region', 0, { region: 'CH-UR' });
    await expect(submit(1, 'none')).rejects.toMatchObject({ key: 'applicationIncomplete' });
  });

  it('a paper taken back at the last moment keeps the application from being filed', async () => {
    const version = await saveAll();
    await expect(submit(version, crypto.randomUUID())).rejects.toMatchObject({
      key: 'draftChanged',
    });
    expect(await stored()).toMatchObject({ version });
  });

  it('submitted once, it freezes answers and papers in the record, ends the draft, and stays closed', async () => {
    const version = await saveAll();
    const id = await handIn();
    const outcomes = await Promise.allSettled([submit(version, id), submit(version, id)]);
    const filed = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    expect(filed).toHaveLength(1);
    const [{ recordHash, applicationId } = { recordHash: '', applicationId: '' }] = filed;
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({ recordHash });
    const record = await db.record.findUniqueOrThrow({ where: { hash: recordHash } });
    const body = RECORD_BODIES['provider.applied'].parse(record.body);
    expect(JSON.stringify(body.answers)).toContain(id);
    const row = await db.providerApplication.findUniqueOrThrow({ where: { id: applicationId } });
    expect(storedAnswers.parse(row.answers).sites[0]?.evidence[0]?.documentId).toBe(id);
    expect(await stored()).toBeNull();
    await expect(save('region', 0, { region: 'CH-ZG' })).rejects.toMatchObject({
      key: 'applicationUndecided',
    });
  });

  it('personal data stands in the record only, never in a line of the log', async () => {
    const version = await saveAll();
    await submit(version, await handIn());
    const lines = await db.auditEntry.findMany({ select: { entry: true } });
    expect(lines.map(({ entry }) => entry).join('\n')).not.toMatch(/Ursina|CH93|\+41|example\.ch/);
  });

  it('a declined one is taken up again with its answers and papers, which stay with the old record', async () => {
    const version = await saveAll();
    const id = await handIn();
    const { applicationId } = await submit(version, id);
    const again = (who = actor) => takeUpAgain(db, { actor: who, now: NOW, applicationId });
    await expect(again()).rejects.toMatchObject({ key: 'applicationUndecided' });
    await db.providerApplication.update({
      where: { id: applicationId },
      data: { status: 'DECLINED', decidedAt: NOW },
    });
    await expect(again(await person())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await again();
    const draft = await stored();
    expect(openTasks(draft?.entries ?? {}, contextWith(id))).toEqual(['declarations', 'stake']);
    await expect(again()).rejects.toMatchObject({ key: 'draftExists' });

    await deleteDraft(db, { actor, now: NOW, version: 1 });
    expect(existsSync(pathOf(id))).toBe(true);
    expect(await db.document.count({ where: { id } })).toBe(1);
  });

  it('answers typed again are the answers that were given', async () => {
    const input = sampleApplication({ registrationNumber: `CHE-${count}` });
    await submitApplication(db, { actor, now: NOW, input });
    const { name, registrationNumber, region, website, ...answers } = input;
    const pages = typedFrom({ name, registrationNumber, region, website }, answers);
    const typed = draftOf({
      ...Object.fromEntries(pages),
      declarations: PAGES.declarations ?? {},
      stake: { understood: 'yes', amount: '0' },
    });
    const siteId = pages.find(([key]) => key.startsWith('site:'))?.[0].slice(5) ?? '';
    const composed = composeApplication(typed, {
      evidence: { [siteId]: [{ documentId: 'd', fileName: 'a', sha256: '0x' }] },
      requiredStake: 0n,
    });
    expect(composed).toMatchObject({
      ...{ name, registrationNumber, region, owners: answers.owners, payment: answers.payment },
      operations: answers.operations,
      hardware: [{ ...answers.hardware[0], siteId }],
    });
  });
});
