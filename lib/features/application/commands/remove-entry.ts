import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';
import { discard, pathOf } from '@/lib/files/documents';

import { destroyEvidence } from '../destroy-evidence';
import { lockDraft, lockWallet } from '../draft-row';
import { idOfEntry, kindOfEntry, type DraftEntries } from '../schema';

export type RemoveEntryOptions = { actor: Actor; now: Date; entry: string };

/**
 * Takes a line of hardware, or a site with its hardware and its documents, out of the actor's draft.
 *
 * @throws AppError NOT_FOUND when it is not there.
 */
export async function removeEntry(
  db: Db,
  { actor, now, entry }: RemoveEntryOptions,
): Promise<void> {
  authorise(actor, 'provider.apply');
  const wallet = actor.address;
  const destroyed = await db.$transaction(async (tx) => {
    await lockWallet(tx, wallet);
    const draft = await lockDraft(tx, wallet);
    if (!draft?.entries[entry]) throw new AppError('NOT_FOUND', { key: 'draftNotFound' });
    const isSite = kindOfEntry(entry) === 'site';
    const siteId = idOfEntry(entry);
    const kept: DraftEntries = Object.fromEntries(
      Object.entries(draft.entries).filter(
        ([key, { typed }]) =>
          key !== entry && !(isSite && kindOfEntry(key) === 'hardware' && typed.siteId === siteId),
      ),
    );
    await tx.providerApplicationDraft.update({
      where: { wallet },
      data: { version: draft.version + 1, entries: kept, updatedAt: now },
    });
    return isSite ? destroyEvidence(tx, { actor, now, sites: [siteId] }) : [];
  });
  await Promise.all(destroyed.map((id) => discard(pathOf(id))));
}
