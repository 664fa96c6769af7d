import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import { lockDraft, lockWallet, refuseWhileUndecided } from '../draft-row';
import { entriesOf, MAX_HARDWARE, MAX_SITES } from '../rules';
import { kindOfEntry, type DraftEntries, type Typed } from '../schema';

export type SaveEntryOptions = {
  actor: Actor;
  now: Date;
  /** Page of the draft. */
  entry: string;
  /** Revision that the form was shown with; 0 for a page that was never saved. */
  revision: number;
  typed: Typed;
};

/** Characters of one page: the longest honest one has some four thousand. */
const MAX_TYPED = 12_000;

/**
 * Keeps what was typed on one page, right or wrong, so that it can be taken up anywhere. Refuses when the page was saved
 * from another window since this one showed it: the caller shows both, and saving again with the revision that it was told
 * replaces the other knowingly.
 *
 * @throws AppError CONFLICT `draftConflict` with the `revision` that stands there.
 */
export async function saveEntry(
  db: Db,
  { actor, now, entry, revision, typed }: SaveEntryOptions,
): Promise<{ revision: number; entries: DraftEntries }> {
  authorise(actor, 'provider.apply');
  if (JSON.stringify(typed).length > MAX_TYPED) throw new AppError('BAD_INPUT');
  const wallet = actor.address;
  return db.$transaction(async (tx) => {
    await lockWallet(tx, wallet);
    await refuseWhileUndecided(tx, wallet);
    const draft = await lockDraft(tx, wallet);
    const known = draft?.entries[entry];
    if ((known?.revision ?? 0) !== revision)
      throw new AppError('CONFLICT', {
        key: 'draftConflict',
        params: { revision: known?.revision ?? 0 },
      });
    refuseTooMany(draft?.entries ?? {}, entry);
    const version = (draft?.version ?? 0) + 1;
    const saved = {
      revision: revision + 1,
      order: known?.order ?? version,
      savedAt: now.toISOString(),
      typed,
    };
    const entries: DraftEntries = { ...draft?.entries, [entry]: saved };
    await tx.providerApplicationDraft.upsert({
      where: { wallet },
      create: { wallet, version, entries, createdAt: now, updatedAt: now },
      update: { version, entries, updatedAt: now },
    });
    return { revision: saved.revision, entries };
  });
}

function refuseTooMany(entries: DraftEntries, entry: string): void {
  const kind = kindOfEntry(entry);
  if (entries[entry] || (kind !== 'site' && kind !== 'hardware')) return;
  const most = kind === 'site' ? MAX_SITES : MAX_HARDWARE;
  if (entriesOf(entries, kind).length < most) return;
  throw new AppError('CONFLICT', { key: kind === 'site' ? 'tooManySites' : 'tooManyLines' });
}
