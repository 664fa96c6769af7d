import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';
import { discard, pathOf } from '@/lib/files/documents';

import { destroyEvidence } from '../destroy-evidence';
import { lockDraft, lockWallet } from '../draft-row';
import { entriesOf } from '../rules';

/**
 * Destroys the actor's draft and the documents that were handed in for it, but for those that an earlier record names.
 *
 * @throws AppError CONFLICT `draftChanged` when it was changed since its page was shown.
 */
export async function deleteDraft(
  db: Db,
  { actor, now, version }: { actor: Actor; now: Date; version: number },
): Promise<void> {
  authorise(actor, 'provider.apply');
  const wallet = actor.address;
  const destroyed = await db.$transaction(async (tx) => {
    await lockWallet(tx, wallet);
    const draft = await lockDraft(tx, wallet);
    if (!draft) throw new AppError('NOT_FOUND', { key: 'draftNotFound' });
    if (draft.version !== version) throw new AppError('CONFLICT', { key: 'draftChanged' });
    await tx.providerApplicationDraft.delete({ where: { wallet } });
    const sites = entriesOf(draft.entries, 'site').map(({ id }) => id);
    return destroyEvidence(tx, { actor, now, sites });
  });
  await Promise.all(destroyed.map((id) => discard(pathOf(id))));
}
