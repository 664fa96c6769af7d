import { getAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { ProviderApplicationForm } from '../schema';
import { decideCertification } from './decide-certification';
import { declineApplication } from './decline-application';
import { submitApplication } from './submit-application';
import { suspendProvider } from './suspend-provider';

const NOW = new Date('2026-05-04T09:00:00Z');
const DAY = 86_400_000;
const REASON = 'Serial numbers and invoices were checked on site; all units were seen running.';

let database: TestDatabase;
let db: Db;
let certifier: Actor;
let provider: Actor;
let counter = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

async function person(overrides: Partial<Actor>): Promise<Actor> {
  counter += 1;
  const address = getAddress(`0x${counter.toString(16).padStart(40, 'b')}`);
  const user = await db.user.create({ data: { displayName: `Person ${counter}` } });
  await db.wallet.create({ data: { address, userId: user.id } });
  return actorWith({ userId: user.id, address, ...overrides });
}

beforeEach(async () => {
  certifier = await person({ roles: ['certifier'] });
  provider = await person({});
});

function form(overrides: Partial<ProviderApplicationForm> = {}): ProviderApplicationForm {
  return {
    name: 'Lakeside Compute (demonstration)',
    registrationNumber: `DEMO-P-${counter}`,
    region: 'CH-ZG',
    contactName: 'Urs Demo',
    contactEmail: 'ops@lakeside.example',
    siteAddress: 'Musterweg 1, 6300 Zug',
    pue: '1.2',
    renewableShare: 90,
    engine: 'SLURM',
    interconnect: 'InfiniBand NDR',
    inServiceSince: 2024,
    hardware: [{ classId: 'H100-SXM5-80', units: 64 }],
    ...overrides,
  };
}

const apply = () => submitApplication(db, { actor: provider, now: NOW, input: form() });

const certify = (overrides = {}) =>
  decideCertification(db, {
    actor: certifier,
    now: NOW,
    provider: provider.address,
    tier: 2,
    region: 'CH-ZG',
    expiresAt: new Date(NOW.getTime() + 180 * DAY),
    inventory: [{ classId: 'H100-SXM5-80', units: 64 }],
    reason: REASON,
    state: { status: 'APPLIED', serial: 0 },
    ...overrides,
  });

describe('an application', () => {
  it('may not be filed a second time while the first is undecided', async () => {
    await apply();
    await expect(apply()).rejects.toMatchObject({ code: 'CONFLICT', key: 'applicationUndecided' });
    expect(
      await db.providerApplication.count({ where: { organisation: { wallet: provider.address } } }),
    ).toBe(1);
  });

  it('may be filed again after it was declined', async () => {
    const { applicationId } = await apply();
    await declineApplication(db, { actor: certifier, now: NOW, applicationId, reason: REASON });
    await expect(apply()).resolves.toMatchObject({ kind: 'provider.applied' });
  });
});

describe('a certification', () => {
  it('is decided once when two certifiers decide at the same time', async () => {
    const { applicationId } = await apply();
    const other = await person({ roles: ['certifier'] });
    const results = await Promise.allSettled([
      certify({ applicationId }),
      certify({ applicationId, actor: other }),
      declineApplication(db, { actor: other, now: NOW, applicationId, reason: REASON }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('of oneself is refused', async () => {
    await expect(certify({ provider: certifier.address })).rejects.toMatchObject({
      key: 'selfCertification',
    });
  });

  it('may not run longer than its tier allows', async () => {
    const expiresAt = new Date(NOW.getTime() + 181 * DAY);
    await expect(certify({ expiresAt })).rejects.toMatchObject({
      key: 'termTooLong',
      params: { days: 180 },
    });
  });

  it('does not lift a suspension', async () => {
    await expect(certify({ state: { status: 'SUSPENDED', serial: 1 } })).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('cannot answer the application of another provider', async () => {
    const { applicationId } = await apply();
    const stranger = await person({});
    await expect(certify({ applicationId, provider: stranger.address })).rejects.toMatchObject({
      key: 'applicationDecided',
    });
    expect(
      await db.providerApplication.findUniqueOrThrow({ where: { id: applicationId } }),
    ).toMatchObject({
      status: 'SUBMITTED',
    });
  });

  it('is refused to everyone without the office', async () => {
    for (const roles of [
      [],
      ['peg-manager'],
      ['grants-officer'],
      ['regulator'],
      ['admin'],
    ] as const) {
      const actor = await person({ roles });
      await expect(certify({ actor })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(
        suspendProvider(db, {
          actor,
          now: NOW,
          provider: provider.address,
          reason: REASON,
          status: 'CERTIFIED',
        }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await db.record.count({ where: { subject: `provider:${provider.address}` } })).toBe(0);
  });
});
