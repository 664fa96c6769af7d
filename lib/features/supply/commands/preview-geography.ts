import { createHash } from 'node:crypto';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import { checkApart } from '../geojson/check-apart';

export type PreviewGeographyOptions = { actor: Actor; now: Date; file: Uint8Array };

/**
 * Checks a file of regions and keeps what is left of it after simplifying, to be looked at before it counts. One preview a
 * person: a newer one takes its place. Nothing of a refused file is kept.
 *
 * @throws AppError BAD_INPUT `geography.<fault>` with the region or number that its sentence names.
 */
export async function previewGeography(
  db: Db,
  { actor, now, file }: PreviewGeographyOptions,
): Promise<{ id: string }> {
  authorise(actor, 'geography.import');
  const checked = await checkApart(file);
  if (!checked.ok)
    throw new AppError('BAD_INPUT', {
      key: `geography.${checked.fault}`,
      params: checked.params,
      message: `geography refused: ${checked.fault}`,
    });
  const fileHash = `0x${createHash('sha256').update(file).digest('hex')}`;
  return db.$transaction(async (tx) => {
    await tx.importedGeography.deleteMany({ where: { uploadedBy: actor.userId, adoptedAt: null } });
    return tx.importedGeography.create({
      data: {
        title: '',
        source: '',
        licence: '',
        topology: checked.topology,
        regions: checked.regions.length,
        pointsIn: checked.pointsIn,
        pointsKept: checked.pointsKept,
        fileHash,
        uploadedBy: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
  });
}
