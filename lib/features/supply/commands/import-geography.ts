import { createHash } from 'node:crypto';

import { canonical } from '@/lib/audit/canonical';
import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { regionsOf } from '../geo/geographies';
import { missingRegions, readTopology } from '../read-geography';

export type ImportGeographyOptions = {
  actor: Actor;
  now: Date;
  /** The preview. */
  id: string;
  title: string;
  source: string;
  licence: string;
  reason: string;
};

/**
 * Makes a preview the programme's own regions, with its record. Certifications name their region on chain for good, so every
 * region with a live one must be on the new map.
 *
 * @throws AppError NOT_FOUND for a preview that is not the actor's, WRONG_STATE for one that counts already, BAD_INPUT
 *   `geography.missing` with the regions that it lacks.
 */
export async function importGeography(
  db: Db,
  { actor, now, id, title, source, licence, reason }: ImportGeographyOptions,
): Promise<{ recordHash: `0x${string}` }> {
  authorise(actor, 'geography.import');
  return db.$transaction(async (tx) => {
    const preview = await tx.importedGeography.findUnique({ where: { id } });
    if (!preview || preview.uploadedBy !== actor.userId) throw new AppError('NOT_FOUND');
    if (preview.adoptedAt) throw new AppError('WRONG_STATE');
    const topology = readTopology(preview.topology);
    const regions = regionsOf({ topology }).map(({ code }) => code);
    const missing = await missingRegions(tx, regions);
    if (missing.length > 0)
      throw new AppError('BAD_INPUT', {
        key: 'geography.missing',
        params: { regions: missing.join(', ') },
        message: `geography lacks ${missing.join(', ')}`,
      });
    const { hash } = await createRecord(tx, {
      kind: 'geography.imported',
      subject: subject.geography(id),
      body: {
        title,
        source,
        licence,
        file: preview.fileHash as `0x${string}`,
        geography: `0x${createHash('sha256').update(canonicalText(preview.topology)).digest('hex')}`,
        regions: regions.sort(),
        pointsIn: preview.pointsIn,
        pointsKept: preview.pointsKept,
        reason,
      },
      author: { userId: actor.userId, address: actor.address, role: 'admin' },
      now,
      demo: actor.demo,
    });
    // Two clicks at once: only the one that still finds a preview goes on.
    const { count } = await tx.importedGeography.updateMany({
      where: { id, adoptedAt: null },
      data: { title, source, licence, recordHash: hash, adoptedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE');
    return { recordHash: hash };
  });
}

/** Postgres gives the keys of a document back in its own order. */
function canonicalText(value: unknown): string {
  return canonical(
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? String(one) : one)),
    ),
  );
}
