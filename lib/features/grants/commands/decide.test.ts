import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { personIn } from '@/lib/auth/testing/person';
import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { GrantApplicationForm } from '../schema';
import { awardGrant } from './award-grant';
import { declineGrant } from './decline-grant';
import { submitGrantApplication } from './submit-application';

const NOW = new Date('2026-05-04T09:00:00Z');
const HOUR = 10n ** 18n;
const openRound = {
  opensAt: new Date('2026-05-01'),
  closesAt: new Date('2026-06-01'),
  closed: false,
};

let database: TestDatabase;
let db: Db;
let officer: Actor;
let company: Actor;
let counter = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

const person = (overrides: Partial<Actor>) => personIn(db, (counter += 1), overrides);

beforeEach(async () => {
  officer = await person({ roles: ['grants-officer'] });
  company = await person({});
});

function form(overrides: Partial<GrantApplicationForm> = {}): GrantApplicationForm {
  return {
    roundId: 1n,
    name: 'Alpenwetter (demonstration)',
    registrationNumber: `DEMO-S-${counter}`,
    region: 'CH-ZG',
    contactEmail: 'office@alpenwetter.example',
    title: 'Nowcasting hail in Alpine valleys',
    summary:
      'We train a radar model that warns farmers and rail operators one hour before hail falls.',
    hours: 400,
    sector: 'Weather',
    employees: 12,
    contactName: 'Reto Demo',
    ...overrides,
  };
}

const submit = (input = form(), actor = company) =>
  submitGrantApplication(db, { actor, now: NOW, input, round: openRound });

const award = (applicationId: string, overrides = {}) =>
  awardGrant(db, {
    actor: officer,
    now: NOW,
    applicationId,
    amount: 300n * HOUR,
    midTermAt: new Date('2026-08-01'),
    expiresAt: new Date('2026-12-01'),
    reason: 'Clear public benefit and a tested method; the amount fits the plan.',
    round: { closed: false, budgetLeft: 1_000n * HOUR },
    ...overrides,
  });

describe('an application', () => {
  it('registers the organisation once, makes its author a member, and stands in the log', async () => {
    const { applicationId, recordHash } = await submit();
    const row = await db.grantApplication.findUniqueOrThrow({
      where: { id: applicationId },
      include: { organisation: { include: { members: true } } },
    });
    expect(row).toMatchObject({ status: 'SUBMITTED', recordHash, hours: 400 });
    expect(row.organisation.members.map((member) => member.userId)).toEqual([company.userId]);
    const acts = await db.auditEntry.findMany({
      where: { actor: company.address },
      orderBy: { index: 'asc' },
    });
    expect(acts.map((entry) => entry.act)).toEqual(['organisation.registered', 'grant.applied']);
    expect(acts[1]?.recordHash).toBe(recordHash);
  });

  it('needs no preferred class, which a form without one sends as undefined', async () => {
    const { applicationId, recordHash } = await submit(form({ preferredClass: undefined }));
    const { answers } = await db.grantApplication.findUniqueOrThrow({
      where: { id: applicationId },
    });
    expect(answers).toEqual({ sector: 'Weather', employees: 12, contactName: 'Reto Demo' });
    expect(await db.record.count({ where: { hash: recordHash } })).toBe(1);
  });

  it('is filed once when the button is pressed in two tabs at the same time', async () => {
    const results = await Promise.allSettled([submit(), submit()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await db.record.count({ where: { kind: 'grant.applied', authorAddress: company.address } }),
    ).toBe(1);
  });

  it('cannot be filed twice in a round, and the second try leaves no trace', async () => {
    await submit();
    const before = await db.auditEntry.count();
    await expect(submit()).rejects.toMatchObject({ code: 'CONFLICT', key: 'alreadyApplied' });
    expect(await db.auditEntry.count()).toBe(before);
  });

  it('cannot take the registration number of another company', async () => {
    const input = form();
    await submit(input);
    const stranger = await person({});
    await expect(submit(input, stranger)).rejects.toMatchObject({ key: 'registrationNumberTaken' });
    expect(await db.membership.count({ where: { userId: stranger.userId } })).toBe(0);
  });

  it.each([
    ['before the round opens', new Date('2026-04-30'), 'roundNotOpen'],
    ['after the round closes', new Date('2026-06-02'), 'roundClosed'],
  ])('is refused %s', async (_, now, key) => {
    await expect(
      submitGrantApplication(db, { actor: company, now, input: form(), round: openRound }),
    ).rejects.toMatchObject({ code: 'WRONG_STATE', key });
  });
});

describe('a decision', () => {
  it('is taken once when two officers decide at the same time', async () => {
    const { applicationId } = await submit();
    const results = await Promise.allSettled([
      award(applicationId),
      declineGrant(db, {
        actor: officer,
        now: NOW,
        applicationId,
        reason: 'Not within the aims of this round.',
      }),
      award(applicationId),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const decisions = await db.record.count({
      where: {
        subject: `grant-application:${applicationId}`,
        kind: { in: ['grant.awarded', 'grant.declined'] },
      },
    });
    expect(decisions).toBe(1);
  });

  it('is refused to everyone without the office, and nothing changes', async () => {
    const { applicationId } = await submit();
    for (const roles of [[], ['treasurer'], ['certifier'], ['regulator'], ['admin']] as const) {
      const actor = await person({ roles });
      await expect(award(applicationId, { actor })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(
      await db.grantApplication.findUniqueOrThrow({ where: { id: applicationId } }),
    ).toMatchObject({
      status: 'SUBMITTED',
      decisionHash: null,
    });
  });

  it('on one’s own company is refused', async () => {
    const { applicationId } = await submit();
    const { organisationId } = await db.grantApplication.findUniqueOrThrow({
      where: { id: applicationId },
    });
    const actor = {
      ...officer,
      organisations: [{ id: organisationId, kind: 'SME' as const, wallet: company.address }],
    };
    await expect(award(applicationId, { actor })).rejects.toMatchObject({ key: 'ownApplication' });
  });

  it('cannot spend more than the round has left', async () => {
    const { applicationId } = await submit();
    const round = { closed: false, budgetLeft: 299n * HOUR };
    await expect(award(applicationId, { round })).rejects.toMatchObject({
      key: 'roundBudgetExceeded',
    });
  });
});
