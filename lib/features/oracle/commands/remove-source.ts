import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type RemoveSourceOptions = {
  actor: Actor;
  now: Date;
  sourceId: string;
  reason: string;
  /** The sources that the oracle has. */
  known: readonly { sourceId: string }[];
};

/** Writes down why a source is no longer believed; `removeSource` is scheduled with the hash. */
export async function removeSource(
  db: Db,
  { actor, now, known, ...body }: RemoveSourceOptions,
): Promise<Decided<'price-source.removed'>> {
  authorise(actor, 'oracle.govern');
  if (!known.some(({ sourceId }) => sourceId === body.sourceId))
    throw new AppError('BAD_INPUT', { fields: { sourceId: 'unknownSource' } });
  return recordDecision(db, {
    kind: 'price-source.removed',
    subject: subject.priceSource(body.sourceId),
    body,
    actor,
    role: 'admin',
    now,
  });
}
