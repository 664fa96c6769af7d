import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { shareFor } from '@/lib/core/share-for';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

import { GEOGRAPHIES, regionsOf, type Geography, type RegionName } from './geo/geographies';
import { GEOGRAPHY_IDS } from './geo/ids';
import { nameRegions } from './geo/names';
import { missingRegions, readInForce, readTopology } from './read-geography';
import type { GeographyPreview, ShippedGeography } from './schema';

/** A map changes once in years; a page need not read its thousands of points anew for every reader. */
const SHARED_MS = 5_000;

/**
 * Public. The regions that the programme divides its city's land into: what was decided last, an import or the way back to
 * some that ship, or else the setting GRIDHALL_GEOGRAPHY.
 */
export const programmeGeography = shareFor(SHARED_MS, async (): Promise<Geography> => {
  const { imported, shipped } = await readInForce(db(), env().GRIDHALL_GEOGRAPHY);
  if (!imported) {
    nameRegions([]);
    return GEOGRAPHIES[shipped];
  }
  const { id, title, source, licence } = imported;
  const geography = { id, title, source, licence, topology: readTopology(imported.topology) };
  nameRegions(regionsOf(geography));
  return geography;
});

/** Administrators. The maps that ship: how many regions each has, and which with a live certification it lacks. */
export async function listShippedGeographies(actor: Actor): Promise<ShippedGeography[]> {
  authorise(actor, 'geography.import');
  const inForce = await readInForce(db(), env().GRIDHALL_GEOGRAPHY);
  return Promise.all(
    GEOGRAPHY_IDS.map(async (id) => {
      const codes = regionsOf(GEOGRAPHIES[id]).map(({ code }) => code);
      return {
        id,
        regions: codes.length,
        missing: await missingRegions(db(), codes),
        inForce: inForce.shipped === id,
      };
    }),
  );
}

/** Public. Every region of the programme, in the order of its names: what forms and filters offer. */
export async function listRegions(): Promise<RegionName[]> {
  return regionsOf(await programmeGeography());
}

/** Administrators. Their own preview; NOT_FOUND for another's and for one that counts already. */
export async function getGeographyPreview(actor: Actor, id: string): Promise<GeographyPreview> {
  authorise(actor, 'geography.import');
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await db().importedGeography.findUnique({ where: { id } })
    : null;
  if (!row || row.uploadedBy !== actor.userId || row.adoptedAt) throw new AppError('NOT_FOUND');
  const { source, licence, pointsIn, pointsKept } = row;
  const geography = { id, source, licence, topology: readTopology(row.topology) };
  const regions = regionsOf(geography);
  const missing = await missingRegions(
    db(),
    regions.map(({ code }) => code),
  );
  return { geography, regions, pointsIn, pointsKept, missing };
}
