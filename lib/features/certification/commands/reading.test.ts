import { getAddress, type Address, type Hex } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { personIn } from '@/lib/auth/testing/person';
import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { readyCase } from '../testing/ready-case';
import { CONFLICT_DAYS, itemsOf, type ItemState, type Tier } from '../rules';
import { addSignature } from './add-signature';
import { answerRequest } from './answer-request';
import { askProvider } from './ask-provider';
import { checkItems } from './check-items';
import { closeCase } from './close-case';
import { decideCertification } from './decide-certification';
import { declareInterest } from './declare-interest';
import { declineApplication } from './decline-application';
import { openCase } from './open-case';
import { recallRequest } from './recall-request';
import { returnCase } from './return-case';
import { secondCase } from './second-case';
import { suspendProvider } from './suspend-provider';

const NOW = new Date('2026-05-04T09:00:00Z');
const DAY = 86_400_000;
const REASON = 'Serial numbers and invoices were checked on site; all units were seen running.';

let database: TestDatabase;
let db: Db;
let first: Actor;
let second: Actor;
let provider: Actor;
let counter = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

const person = (overrides: Partial<Actor>) => personIn(db, (counter += 1), overrides);

beforeEach(async () => {
  first = await person({ roles: ['certifier'] });
  second = await person({ roles: ['certifier'] });
  provider = await company();
});

/** A company with an undecided application. */
async function company(): Promise<Actor> {
  const actor = await person({});
  const organisation = await db.organisation.create({
    data: {
      kind: 'PROVIDER',
      name: 'Lakeside Compute (demonstration)',
      registrationNumber: `DEMO-P-${counter}`,
      region: 'CH-ZG',
      contactEmail: 'ops@lakeside.example',
      wallet: actor.address,
      applications: {
        create: { answers: {}, recordHash: `0x${'0'.repeat(64)}`, submittedAt: NOW },
      },
    },
  });
  return {
    ...actor,
    organisations: [{ id: organisation.id, kind: 'PROVIDER', wallet: actor.address }],
  };
}

const declare = (actor: Actor, conflict = false, now = NOW) =>
  declareInterest(db, {
    actor,
    now,
    provider: provider.address,
    conflict,
    statement: conflict ? 'My sister runs the company.' : '',
  });

const open = (actor: Actor, tier: Tier = 1, now = NOW) =>
  openCase(db, { actor, now, provider: provider.address, tier, status: 'APPLIED' });

const read = (id: string) =>
  db.certificationCase.findUniqueOrThrow({ where: { id }, include: { items: true } });

async function check(actor: Actor, caseId: string, tier: Tier, state: ItemState = 'MET') {
  const { version } = await read(caseId);
  const note = state === 'MET' ? '' : 'The lease names another company.';
  const items = itemsOf(tier).map((item) => ({ item, state, note }));
  return checkItems(db, { actor, now: NOW, caseId, version, tier, items });
}

async function decide(actor: Actor, caseId: string, overrides = {}) {
  const { version, provider: of } = await read(caseId);
  return decideCertification(db, {
    actor,
    now: NOW,
    caseId,
    version,
    provider: of as Address,
    region: 'CH-ZG',
    expiresAt: new Date(NOW.getTime() + 100 * DAY),
    inventory: [{ classId: 'H100-SXM5-80', units: 64 }],
    site: { pue: '1.2', gridZone: 'CH', renewableShare: 90 },
    reason: REASON,
    state: { status: 'APPLIED', serial: 0 },
    ...overrides,
  });
}

/** A case whose items are all met, read by `first`. */
async function ready(tier: Tier): Promise<string> {
  const about = { actor: first, provider: provider.address, tier, now: NOW };
  return (await readyCase(db, about)).caseId;
}

const application = () =>
  db.providerApplication.findFirstOrThrow({
    where: { organisation: { wallet: provider.address } },
  });

const recordsAbout = () => db.record.count({ where: { subject: `provider:${provider.address}` } });

describe('before anything is read', () => {
  it('a certifier must have declared that nothing ties them to the provider', async () => {
    await expect(open(first)).rejects.toMatchObject({ key: 'interestUndeclared' });
    await declare(first);
    await expect(open(first)).resolves.toMatchObject({ caseId: expect.any(String) });
  });

  it('a conflict says what it is', async () => {
    const silent = declareInterest(db, {
      actor: first,
      now: NOW,
      provider: provider.address,
      conflict: true,
      statement: '',
    });
    await expect(silent).rejects.toMatchObject({ fields: { statement: 'reasonTooShort' } });
  });
});

describe('a certifier with a declared conflict', () => {
  it('may neither open, check, ask, decide, close nor suspend, also with another wallet of theirs', async () => {
    const caseId = await ready(1);
    await declare(second, true);
    const otherWallet = { ...second, address: getAddress(`0x${'c'.repeat(40)}`) };
    const refused = { code: 'FORBIDDEN', key: 'conflictDeclared' };
    const before = await recordsAbout();
    for (const actor of [second, otherWallet]) {
      await expect(open(actor)).rejects.toMatchObject(refused);
      await expect(check(actor, caseId, 1, 'NOT_MET')).rejects.toMatchObject(refused);
      await expect(
        askProvider(db, {
          actor,
          now: NOW,
          caseId,
          question: 'Please send the lease.',
          items: [],
          dueOn: NOW,
        }),
      ).rejects.toMatchObject(refused);
      await expect(decide(actor, caseId)).rejects.toMatchObject(refused);
      await expect(
        closeCase(db, { actor, now: NOW, caseId, reason: REASON }),
      ).rejects.toMatchObject(refused);
      await expect(
        suspendProvider(db, {
          actor,
          now: NOW,
          provider: provider.address,
          reason: REASON,
          status: 'CERTIFIED',
        }),
      ).rejects.toMatchObject(refused);
      const { id } = await application();
      await expect(
        declineApplication(db, { actor, now: NOW, applicationId: id, reason: REASON }),
      ).rejects.toMatchObject(refused);
    }
    expect(await recordsAbout()).toBe(before);
    expect(await read(caseId)).toMatchObject({ status: 'READING', decisionHash: null });
  });

  it('does not end it by declaring the contrary, until a year is over', async () => {
    await declare(first, true);
    await declare(first, false, new Date(NOW.getTime() + DAY));
    await expect(open(first, 1, new Date(NOW.getTime() + 2 * DAY))).rejects.toMatchObject({
      key: 'conflictDeclared',
    });
    const later = new Date(NOW.getTime() + CONFLICT_DAYS * DAY);
    await declare(first, false, later);
    await expect(open(first, 1, later)).resolves.toBeDefined();
  });

  it('may not read second', async () => {
    const caseId = await ready(3);
    await decide(first, caseId);
    await declare(second, true);
    await expect(secondCase(db, { actor: second, now: NOW, caseId })).rejects.toMatchObject({
      key: 'conflictDeclared',
    });
    expect(await read(caseId)).toMatchObject({ status: 'SECOND_READING', secondReader: null });
  });
});

describe('somebody who belongs to the provider', () => {
  it('does not read it, whatever office they hold', async () => {
    const both: Actor = { ...provider, roles: ['certifier'] };
    await declare(both);
    await expect(open(both)).rejects.toMatchObject({ key: 'selfCertification' });
    const colleague: Actor = { ...first, organisations: provider.organisations };
    await declare(colleague);
    await expect(open(colleague)).rejects.toMatchObject({ key: 'selfCertification' });
  });
});

describe('a case', () => {
  it('is one, when two certifiers begin at the same time', async () => {
    await declare(first);
    await declare(second);
    const results = await Promise.allSettled([open(first), open(second)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.certificationCase.count({ where: { provider: provider.address } })).toBe(1);
  });

  it('is not begun for a provider that cannot be certified', async () => {
    await declare(first);
    await expect(
      openCase(db, {
        actor: first,
        now: NOW,
        provider: provider.address,
        tier: 1,
        status: 'SUSPENDED',
      }),
    ).rejects.toMatchObject({ key: 'providerNotCertifiable' });
  });

  it('keeps beside each item the name of who judged it', async () => {
    const caseId = await ready(1);
    await declare(second);
    const { version } = await read(caseId);
    const items = itemsOf(1).map((item) => ({
      item,
      state: 'MET' as const,
      note: item === 'energy' ? 'Meter readings of twelve months.' : '',
    }));
    await expect(
      checkItems(db, { actor: second, now: NOW, caseId, version, tier: 1, items }),
    ).resolves.toMatchObject({ changed: 1 });
    const judges = new Map((await read(caseId)).items.map((row) => [row.item, row.checkedBy]));
    expect(judges.get('energy')).toBe(second.address);
    expect(judges.get('identity')).toBe(first.address);
  });

  it('does not let one certifier overwrite another unseen', async () => {
    await declare(first);
    await declare(second);
    const { caseId } = await open(first);
    const { version } = await read(caseId);
    const save = (actor: Actor, state: ItemState) =>
      checkItems(db, {
        actor,
        now: NOW,
        caseId,
        version,
        tier: 1,
        items: [{ item: 'identity', state, note: 'Looked at the register.' }],
      });
    const results = await Promise.allSettled([save(first, 'MET'), save(second, 'NOT_MET')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(rejected).toMatchObject({ reason: { key: 'caseChanged' } });
  });

  it('asks for a reason beside what is missing or not met', async () => {
    await declare(first);
    const { caseId } = await open(first);
    const { version } = await read(caseId);
    await expect(
      checkItems(db, {
        actor: first,
        now: NOW,
        caseId,
        version,
        tier: 1,
        items: [
          { item: 'identity', state: 'MET', note: '' },
          { item: 'owners', state: 'MISSING', note: 'short' },
        ],
      }),
    ).rejects.toMatchObject({ fields: { 'items[1].note': 'noteMissing' } });
    expect((await read(caseId)).items).toHaveLength(0);
  });

  it('ends when the application is declined', async () => {
    const caseId = await ready(1);
    const { id } = await application();
    await declineApplication(db, { actor: first, now: NOW, applicationId: id, reason: REASON });
    expect(await read(caseId)).toMatchObject({ status: 'CLOSED', decisionHash: null });
    await expect(decide(first, caseId)).rejects.toMatchObject({ key: 'caseEnded' });
  });
});

describe('a request for information', () => {
  const ask = (caseId: string) =>
    askProvider(db, {
      actor: first,
      now: NOW,
      caseId,
      question: 'Please send the lease of the hall.',
      items: ['site-right'],
      dueOn: new Date(NOW.getTime() + 14 * DAY),
    });
  const answer = (actor: Actor, requestId: string) =>
    answerRequest(db, {
      actor,
      now: NOW,
      requestId,
      answer: 'The lease is attached.',
    });

  it('makes it the provider’s turn until it answers', async () => {
    const caseId = await ready(1);
    const { requestId } = await ask(caseId);
    await expect(decide(first, caseId)).rejects.toMatchObject({ key: 'caseElsewhere' });
    await answer(provider, requestId);
    expect(await read(caseId)).toMatchObject({ status: 'READING' });
    await expect(answer(provider, requestId)).rejects.toMatchObject({ key: 'caseElsewhere' });
  });

  it('does not exist for anybody else, officials among them', async () => {
    const caseId = await ready(1);
    const { requestId } = await ask(caseId);
    const stranger = await company();
    for (const actor of [stranger, first, second, await person({ roles: ['regulator'] })])
      await expect(answer(actor, requestId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(caseId)).toMatchObject({ status: 'ASKED' });
  });

  it('that is not answered does not hold the case up for ever', async () => {
    const caseId = await ready(1);
    const { requestId } = await ask(caseId);
    await recallRequest(db, { actor: first, now: NOW, caseId, reason: REASON });
    expect(await read(caseId)).toMatchObject({ status: 'READING' });
    await expect(answer(provider, requestId)).rejects.toMatchObject({ key: 'caseElsewhere' });
  });
});

describe('a certification', () => {
  it('is not decided while an item of its tier is not met', async () => {
    await declare(first);
    const { caseId } = await open(first, 2);
    await check(first, caseId, 1);
    const { version } = await read(caseId);
    await checkItems(db, { actor: first, now: NOW, caseId, version, tier: 2, items: [] });
    await expect(decide(first, caseId)).rejects.toMatchObject({
      key: 'itemsUnmet',
      params: { count: 2, tier: 2 },
    });
    expect(await application()).toMatchObject({ status: 'SUBMITTED' });
  });

  it('at tier 1 is decided by one reader, and names what was found met', async () => {
    const caseId = await ready(1);
    const { body, recordHash } = await decide(first, caseId);
    expect(body).toMatchObject({ tier: 1, caseId, met: itemsOf(1), signer: first.address });
    expect(await read(caseId)).toMatchObject({ status: 'DECIDED', decisionHash: recordHash });
    expect(await application()).toMatchObject({ status: 'CERTIFIED', decisionHash: recordHash });
  });

  it('may not run longer than its tier allows', async () => {
    const caseId = await ready(1);
    const expiresAt = new Date(NOW.getTime() + 121 * DAY);
    await expect(decide(first, caseId, { expiresAt })).rejects.toMatchObject({
      key: 'termTooLong',
      params: { days: 120 },
    });
  });

  it('does not lift a suspension', async () => {
    const caseId = await ready(1);
    await expect(
      decide(first, caseId, { state: { status: 'SUSPENDED', serial: 1 } }),
    ).rejects.toMatchObject({ key: 'providerNotCertifiable' });
  });

  it('is decided once when two certifiers decide at the same time', async () => {
    const caseId = await ready(1);
    await declare(second);
    const results = await Promise.allSettled([decide(first, caseId), decide(second, caseId)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await db.record.count({
        where: { kind: 'provider.certified', subject: `provider:${provider.address}` },
      }),
    ).toBe(1);
  });

  it('cannot be decided in the name of another provider’s case', async () => {
    const caseId = await ready(1);
    const stranger = await company();
    await expect(decide(first, caseId, { provider: stranger.address })).rejects.toMatchObject({
      key: 'caseNotFound',
    });
  });

  it('is refused to everyone without the office', async () => {
    const caseId = await ready(1);
    const before = await recordsAbout();
    for (const roles of [[], ['peg-manager'], ['regulator'], ['admin']] as const) {
      const actor = await person({ roles });
      await expect(decide(actor, caseId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(open(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await recordsAbout()).toBe(before);
  });
});

describe('the second reading', () => {
  it('decides a certification at tier 3, and only then is the application decided', async () => {
    const caseId = await ready(3);
    const { recordHash } = await decide(first, caseId);
    expect(await application()).toMatchObject({ status: 'SUBMITTED', decisionHash: null });
    await declare(second);
    await expect(secondCase(db, { actor: second, now: NOW, caseId })).resolves.toMatchObject({
      recordHash,
      body: { tier: 3, signer: first.address },
    });
    expect(await read(caseId)).toMatchObject({ status: 'DECIDED', secondReader: second.address });
    expect(await application()).toMatchObject({ status: 'CERTIFIED', decisionHash: recordHash });
  });

  it('is never by who decided first', async () => {
    const caseId = await ready(3);
    await decide(first, caseId);
    await expect(secondCase(db, { actor: first, now: NOW, caseId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      key: 'ownReading',
    });
  });

  it('is never by somebody who filled in an item', async () => {
    const caseId = await ready(3);
    await declare(second);
    const { version } = await read(caseId);
    await checkItems(db, {
      actor: second,
      now: NOW,
      caseId,
      version,
      tier: 3,
      items: [{ item: 'contact', state: 'MET', note: 'Called at night.' }],
    });
    await decide(first, caseId);
    await expect(secondCase(db, { actor: second, now: NOW, caseId })).rejects.toMatchObject({
      key: 'ownReading',
    });
    expect(await application()).toMatchObject({ status: 'SUBMITTED' });
  });

  it('can send the decision back, which destroys the signatures under it', async () => {
    const caseId = await ready(4);
    const { recordHash } = await decide(first, caseId);
    const valid = { isValid: async () => true, signature: '0x1234' as Hex };
    await addSignature(db, { actor: first, now: NOW, recordHash, ...valid });
    await declare(second);
    await returnCase(db, { actor: second, now: NOW, caseId, reason: REASON });
    expect(await read(caseId)).toMatchObject({ status: 'READING', decisionHash: null });
    expect(await db.certificationSignature.count({ where: { recordHash } })).toBe(0);
    await expect(
      addSignature(db, { actor: first, now: NOW, recordHash, ...valid }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(decide(first, caseId)).resolves.toMatchObject({ kind: 'provider.certified' });
  });
});

describe('a signature under a decision', () => {
  const signature = '0x1234' as Hex;

  it('is taken from the case’s own readers alone, and only when the registry will accept it', async () => {
    const caseId = await ready(3);
    const { recordHash } = await decide(first, caseId);
    const add = (actor: Actor, valid: boolean) =>
      addSignature(db, { actor, now: NOW, recordHash, signature, isValid: async () => valid });
    await expect(add(second, true)).rejects.toMatchObject({ key: 'notAReader' });
    await expect(add(first, false)).rejects.toMatchObject({ key: 'signatureWrong' });
    expect(await db.certificationSignature.count({ where: { recordHash } })).toBe(0);
    await add(first, true);
    expect(await db.certificationSignature.findFirst({ where: { recordHash } })).toMatchObject({
      signer: first.address,
      signature,
    });
  });
});
