import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { GEOGRAPHIES, regionsOf } from '../geo/geographies';
import type { GeographyId } from '../geo/ids';
import { missingRegions, readInForce } from '../read-geography';

export type ReturnGeographyOptions = {
  actor: Actor;
  now: Date;
  geography: GeographyId;
  /** In force where nothing was ever decided: the setting GRIDHALL_GEOGRAPHY. */
  otherwise: GeographyId;
  reason: string;
};

/**
 * Puts regions that ship in the place of what is in force, with its record. Certifications name their region on chain for
 * good, so every region with a live one must be among them.
 *
 * @throws AppError WRONG_STATE `geography.inForce` for those in force already, BAD_INPUT `geography.missingShipped` with the
 *   regions that they lack.
 */
export async function returnGeography(
  db: Db,
  { actor, now, geography, otherwise, reason }: ReturnGeographyOptions,
): Promise<{ recordHash: `0x${string}` }> {
  authorise(actor, 'geography.import');
  return db.$transaction(async (tx) => {
    // Two clicks at once: the second finds what the first put in force.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)::text`;
    const inForce = await readInForce(tx, otherwise);
    const previous = inForce.imported ? inForce.imported.id : inForce.shipped;
    if (previous === geography) throw new AppError('WRONG_STATE', { key: 'geography.inForce' });
    const regions = regionsOf(GEOGRAPHIES[geography]).map(({ code }) => code);
    const missing = await missingRegions(tx, regions);
    if (missing.length > 0)
      throw new AppError('BAD_INPUT', {
        key: 'geography.missingShipped',
        params: { regions: missing.join(', ') },
        message: `${geography} lacks ${missing.join(', ')}`,
      });
    const { hash } = await createRecord(tx, {
      kind: 'geography.returned',
      subject: subject.geography(geography),
      body: { geography, previous, reason },
      author: { userId: actor.userId, address: actor.address, role: 'admin' },
      now,
      demo: actor.demo,
    });
    return { recordHash: hash };
  });
}

/** ASCII "land" as a number. */
const LOCK = 0x6c616e64n;
