import type { Address } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { ORACLE_LIMITS } from '../rules';

export type AddSourceOptions = {
  actor: Actor;
  now: Date;
  sourceId: string;
  sourceKind: 'feed' | 'reporter';
  account: Address;
  reason: string;
  /** The sources that the oracle has. */
  known: readonly { sourceId: string; account: Address }[];
};

/** Writes down why a source should be believed; `addFeed` or `addReporter` is scheduled with the hash. */
export async function addSource(
  db: Db,
  { actor, now, known, ...body }: AddSourceOptions,
): Promise<Decided<'price-source.added'>> {
  authorise(actor, 'oracle.govern');
  const refuse = (fields: Record<string, string>) => new AppError('BAD_INPUT', { fields });
  if (known.some(({ sourceId }) => sourceId === body.sourceId))
    throw refuse({ sourceId: 'sourceExists' });
  if (known.some(({ account }) => account === body.account))
    throw refuse({ account: 'accountInUse' });
  if (known.length >= ORACLE_LIMITS.maxSources)
    throw new AppError('WRONG_STATE', { key: 'tooManySources' });
  return recordDecision(db, {
    kind: 'price-source.added',
    subject: subject.priceSource(body.sourceId),
    body,
    actor,
    role: 'admin',
    now,
  });
}
