import type { Actor } from '@/lib/auth/actor';
import { AppError } from '@/lib/core/errors';
import type { Db, Tx } from '@/lib/db/client';

import { interestOf } from './rules';

/** Where a certifier stands towards a provider, whichever of their wallets they declared it with. */
export async function readInterest(
  db: Db | Tx,
  actor: Pick<Actor, 'userId' | 'address'>,
  provider: string,
  now: Date,
): Promise<ReturnType<typeof interestOf>> {
  const declarations = await db.interestDeclaration.findMany({
    where: { provider, OR: [{ userId: actor.userId }, { certifier: actor.address }] },
    select: { conflict: true, declaredAt: true },
    orderBy: { declaredAt: 'asc' },
  });
  return interestOf(declarations, now);
}

/**
 * Keeps out who is the provider, belongs to it, or declared a conflict with it.
 *
 * @throws AppError FORBIDDEN.
 */
export async function refuseConflicted(
  db: Db | Tx,
  actor: Actor,
  provider: string,
  now: Date,
): Promise<ReturnType<typeof interestOf>> {
  if (actor.address === provider || actor.organisations.some((own) => own.wallet === provider))
    throw new AppError('FORBIDDEN', { key: 'selfCertification' });
  const interest = await readInterest(db, actor, provider, now);
  if (interest === 'conflict') throw new AppError('FORBIDDEN', { key: 'conflictDeclared' });
  return interest;
}

/**
 * Lets only those read a case who declared that nothing ties them to the provider.
 *
 * @throws AppError FORBIDDEN for a conflict, WRONG_STATE when nothing was declared yet.
 */
export async function requireFree(
  db: Db | Tx,
  actor: Actor,
  provider: string,
  now: Date,
): Promise<void> {
  const interest = await refuseConflicted(db, actor, provider, now);
  if (interest === 'undeclared') throw new AppError('WRONG_STATE', { key: 'interestUndeclared' });
}
