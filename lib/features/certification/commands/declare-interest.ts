import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type DeclareInterestOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  conflict: boolean;
  /** What the conflict is; may be empty when there is none. */
  statement: string;
};

/**
 * Writes down whether something ties a certifier to a provider. Nothing is overwritten: a conflict keeps the certifier out
 * for a year, whatever is declared later.
 */
export async function declareInterest(
  db: Db,
  { actor, now, provider, conflict, statement }: DeclareInterestOptions,
): Promise<{ recordHash: string }> {
  authorise(actor, 'provider.certify');
  if (conflict && statement.length < 10)
    throw new AppError('BAD_INPUT', { fields: { statement: 'reasonTooShort' } });
  return db.$transaction(async (tx) => {
    const { hash } = await createRecord(tx, {
      kind: 'interest.declared',
      subject: subject.provider(provider),
      body: { provider, certifier: actor.address, conflict, statement },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    await tx.interestDeclaration.create({
      data: {
        userId: actor.userId,
        certifier: actor.address,
        provider,
        conflict,
        statement,
        recordHash: hash,
        declaredAt: now,
      },
    });
    return { recordHash: hash };
  });
}
