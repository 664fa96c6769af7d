import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import { lockDraft, lockWallet } from '../draft-row';
import { composeApplication, type DraftContext } from '../rules';
import { fileApplication, type Submitted } from './submit-application';

export type SubmitDraftOptions = {
  actor: Actor;
  now: Date;
  /** Of the draft as its answers were shown. */
  version: number;
  context: DraftContext;
};

/**
 * Files the actor's draft, exactly as it was shown, and ends it.
 *
 * @throws AppError CONFLICT `draftChanged`, WRONG_STATE `applicationIncomplete`, and what `submitApplication` throws.
 */
export function submitDraft(
  db: Db,
  { actor, now, version, context }: SubmitDraftOptions,
): Promise<Submitted> {
  authorise(actor, 'provider.apply');
  return db.$transaction(async (tx) => {
    await lockWallet(tx, actor.address);
    const draft = await lockDraft(tx, actor.address);
    if (!draft) throw new AppError('NOT_FOUND', { key: 'draftNotFound' });
    if (draft.version !== version) throw new AppError('CONFLICT', { key: 'draftChanged' });
    const input = composeApplication(draft.entries, context);
    if (!input) throw new AppError('WRONG_STATE', { key: 'applicationIncomplete' });
    await tx.providerApplicationDraft.delete({ where: { wallet: actor.address } });
    return fileApplication(tx, { actor, now, input });
  });
}
