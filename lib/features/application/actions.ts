'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';

import { formAction } from '@/lib/auth/action';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';

import { deleteDraft } from './commands/delete-draft';
import { removeEntry } from './commands/remove-entry';
import { saveEntry } from './commands/save-entry';
import { submitDraft } from './commands/submit-draft';
import { takeUpAgain } from './commands/take-up-again';
import { afterEntry } from './pages';
import { contextOf, readDraft } from './queries';
import { problemsOf } from './rules';
import {
  draftVersionForm,
  removeEntryForm,
  saveEntryForm,
  takeUpAgainForm,
  type Typed,
} from './schema';

/** Saves a page as it is, then says what is missing or goes on. */
export const saveDraftEntry = formAction(
  { schema: saveEntryForm, permission: 'provider.apply' },
  async ({ input: { entry, revision, intent, from, ...rest }, actor, now }) => {
    const typed = rest as Typed;
    // Also when it is refused: the page then shows what stands there now.
    refresh();
    const saved = await saveEntry(db(), { actor, now, entry, revision, typed });
    if (intent === 'later') redirect('/provider/apply');
    const fields = problemsOf(entry, typed, saved.entries);
    if (Object.keys(fields).length > 0)
      throw new AppError('BAD_INPUT', { fields, params: { revision: saved.revision } });
    redirect(afterEntry(entry, from));
  },
);

export const removeDraftEntry = formAction(
  { schema: removeEntryForm, permission: 'provider.apply' },
  async ({ input: { entry }, actor, now }) => {
    await removeEntry(db(), { actor, now, entry });
    redirect(entry.startsWith('site:') ? '/provider/apply/sites' : '/provider/apply/hardware');
  },
);

export const deleteOwnDraft = formAction(
  { schema: draftVersionForm, permission: 'provider.apply' },
  async ({ input: { version }, actor, now }) => {
    await deleteDraft(db(), { actor, now, version });
    redirect('/provider');
  },
);

export const takeUpApplicationAgain = formAction(
  { schema: takeUpAgainForm, permission: 'provider.apply' },
  async ({ input: { applicationId }, actor, now }) => {
    await takeUpAgain(db(), { actor, now, applicationId });
    redirect('/provider/apply');
  },
);

/** Files the draft; its receipt then asks the wallet to send it. */
export const submitOwnDraft = formAction(
  { schema: draftVersionForm, permission: 'provider.apply' },
  async ({ input: { version }, actor, now }) => {
    const context = contextOf(await readDraft(actor));
    const { applicationId } = await submitDraft(db(), { actor, now, version, context });
    redirect(`/provider/applications/${applicationId}?send=1`);
  },
);
