import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import { lockDraft, lockWallet, refuseWhileUndecided } from '../draft-row';
import { storedAnswers } from '../schema';
import { typedFrom } from '../typed-from';

/**
 * Begins a new draft with the answers of an application of the actor's own that was declined. Its documents come along:
 * they are handed in for the same sites, and stay with the old record as well.
 *
 * @throws AppError NOT_FOUND for another's, CONFLICT `draftExists`.
 */
export async function takeUpAgain(
  db: Db,
  { actor, now, applicationId }: { actor: Actor; now: Date; applicationId: string },
): Promise<void> {
  authorise(actor, 'provider.apply');
  const wallet = actor.address;
  await db.$transaction(async (tx) => {
    await lockWallet(tx, wallet);
    await refuseWhileUndecided(tx, wallet);
    const application = await tx.providerApplication.findFirst({
      where: { id: applicationId, status: 'DECLINED', organisation: { kind: 'PROVIDER', wallet } },
      include: { organisation: true },
    });
    if (!application) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
    if (await lockDraft(tx, wallet)) throw new AppError('CONFLICT', { key: 'draftExists' });
    const pages = typedFrom(application.organisation, storedAnswers.parse(application.answers));
    const entries = Object.fromEntries(
      pages.map(([key, typed], order) => [
        key,
        { revision: 1, order, savedAt: now.toISOString(), typed },
      ]),
    );
    await tx.providerApplicationDraft.create({
      data: { wallet, version: 1, entries, createdAt: now, updatedAt: now },
    });
  });
}
