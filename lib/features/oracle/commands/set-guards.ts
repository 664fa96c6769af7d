import { maxUint128 } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { Guards } from '../schema';

export type SetGuardsOptions = {
  actor: Actor;
  now: Date;
  guards: Guards;
  settlementDecimals: number;
  reason: string;
};

/** Writes down why prices should be believed within other bounds; `setGuards` is scheduled with the hash. */
export async function setGuards(
  db: Db,
  { actor, now, guards, settlementDecimals, reason }: SetGuardsOptions,
): Promise<Decided<'guards.set'>> {
  authorise(actor, 'oracle.govern');
  if (guards.maxPrice < guards.minPrice)
    throw new AppError('BAD_INPUT', { fields: { maxPrice: 'belowLowest' } });
  if (guards.maxPrice > maxUint128)
    throw new AppError('BAD_INPUT', { fields: { maxPrice: 'tooLarge' } });
  return recordDecision(db, {
    kind: 'guards.set',
    subject: subject.oracle(),
    body: {
      ...guards,
      minPrice: guards.minPrice.toString(),
      maxPrice: guards.maxPrice.toString(),
      settlementDecimals,
      reason,
    },
    actor,
    role: 'admin',
    now,
  });
}
