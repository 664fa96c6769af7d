import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { readInForce } from '../read-geography';
import { importGeography } from './import-geography';
import { previewGeography } from './preview-geography';
import { returnGeography } from './return-geography';

let database: TestDatabase;
const admin = actorWith({ roles: ['admin'] });
const now = new Date('2026-11-22T12:00:00Z');
const told = {
  title: 'Districts',
  source: 'City survey office',
  licence: 'CC BY 4.0',
  reason: 'The city divides its land into districts.',
};

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.user.create({ data: { id: admin.userId, displayName: 'Test person' } });
  await database.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.$executeRaw`INSERT INTO chain_cursor VALUES (1, 1, '0x', now(), 1, 1, now(), now())`;
    await tx.$executeRaw`INSERT INTO chain_hardware_class VALUES (1, 'H100', 1, '0x', false, now(), 1)`;
    await tx.$executeRaw`INSERT INTO chain_inventory VALUES (1, 'a', 'H100', 8, 1)`;
    await tx.$executeRaw`
      INSERT INTO chain_provider ("chainId", address, status, tier, region, "expiresAt", "appliedAt", "updatedAt", "blockNumber")
      VALUES (1, 'a', 'CERTIFIED', 3, 'CH-ZG', now() + interval '1 day', now(), now(), 1)`;
  });
});
afterAll(() => database.drop());

const square = (x: number) => [
  [x, 0],
  [x + 1, 0],
  [x + 1, 1],
  [x, 1],
  [x, 0],
];
const file = (...codes: string[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: codes.map((id, i) => ({
        type: 'Feature',
        id,
        properties: { name: `District ${id}` },
        geometry: { type: 'Polygon', coordinates: [square(i)] },
      })),
    }),
  );
const preview = (...codes: string[]) =>
  previewGeography(database.db, { actor: admin, now, file: file(...codes) });
const written = () =>
  Promise.all([
    database.db.importedGeography.count(),
    database.db.record.count(),
    database.db.auditEntry.count(),
  ]);

describe('importing regions', () => {
  it('keeps nothing of a refused file', async () => {
    const before = await written();
    await expect(preview('CH-ZG', 'CH-ZG')).rejects.toMatchObject({
      key: 'geography.duplicateId',
      params: { region: 'CH-ZG' },
    });
    expect(await written()).toEqual(before);
  });

  it('is refused to everybody but administrators before the file is looked at', async () => {
    const actor = actorWith({ roles: ['certifier', 'regulator'] });
    await expect(
      previewGeography(database.db, { actor, now, file: new Uint8Array() }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('names the regions of live certifications that the map lacks, and changes nothing', async () => {
    const { id } = await preview('CH-ZH', 'CH-BE');
    const before = await written();
    await expect(
      importGeography(database.db, { actor: admin, now, id, ...told }),
    ).rejects.toMatchObject({ key: 'geography.missing', params: { regions: 'CH-ZG' } });
    expect(await written()).toEqual(before);
  });

  it('puts a preview in force once, with its record in the log, and not another person’s', async () => {
    const { id } = await preview('CH-ZG', 'CH-ZH');
    const other = actorWith({ roles: ['admin'], userId: '00000000-0000-4000-8000-000000000002' });
    await expect(
      importGeography(database.db, { actor: other, now, id, ...told }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const attempts = await Promise.allSettled(
      [1, 2].map(() => importGeography(database.db, { actor: admin, now, id, ...told })),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [entry] = await database.db.auditEntry.findMany();
    expect(entry).toMatchObject({ act: 'geography.imported', subject: `geography:${id}` });
    const record = await database.db.record.findFirst({ where: { kind: 'geography.imported' } });
    expect(record?.body).toMatchObject({ licence: 'CC BY 4.0', regions: ['CH-ZG', 'CH-ZH'] });
    expect(await database.db.importedGeography.findMany()).toMatchObject([
      { id, recordHash: record?.hash, source: told.source },
    ]);
  });
});

describe('going back to regions that ship', () => {
  const back = (geography: 'switzerland' | 'south-korea', after = 60_000) =>
    returnGeography(database.db, {
      ...{ actor: admin, now: new Date(now.getTime() + after), geography },
      otherwise: 'switzerland',
      reason: 'The districts are given up again.',
    });
  const inForce = async () => {
    const { imported, shipped } = await readInForce(database.db, 'south-korea');
    return imported?.title ?? shipped;
  };

  it('is refused while they lack a region with a live certification, and changes nothing', async () => {
    const before = await written();
    await expect(back('south-korea')).rejects.toMatchObject({
      key: 'geography.missingShipped',
      params: { regions: 'CH-ZG' },
    });
    expect(await written()).toEqual(before);
    expect(await inForce()).toBe('Districts');
  });

  it('is an administrator’s alone', async () => {
    const actor = actorWith({ roles: ['certifier', 'regulator'] });
    await expect(
      returnGeography(database.db, {
        ...{ actor, now, geography: 'switzerland', otherwise: 'switzerland' },
        reason: 'The districts are given up again.',
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('happens once of two clicks, with its record in the log, and an import takes its place again', async () => {
    const attempts = await Promise.allSettled([back('switzerland'), back('switzerland')]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { key: 'geography.inForce' },
    });
    expect(await inForce()).toBe('switzerland');
    const acts = await database.db.auditEntry.findMany({ where: { act: 'geography.returned' } });
    expect(acts).toMatchObject([{ subject: 'geography:switzerland' }]);
    const { id } = await preview('CH-ZG');
    const later = new Date(now.getTime() + 120_000);
    await importGeography(database.db, {
      actor: admin,
      now: later,
      id,
      ...told,
      title: 'Quarters',
    });
    expect(await inForce()).toBe('Quarters');
  });
});
