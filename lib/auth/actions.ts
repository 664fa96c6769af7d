'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';

import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';

import { formAction } from './action';
import { revokeSessionForm } from './schema';
import { endSession } from './start-session';

/** Ends one of the person's own sessions. Ending the one that asks leads to the sign-in page. */
export const revokeSession = formAction(
  { schema: revokeSessionForm, permission: 'session.revoke', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const { sessionId } = input;
    // The statement itself looks for a session of this person, so that nobody else's can be named.
    const ended = await endSession(db(), { sessionId, userId: actor.userId, now });
    if (!ended) throw new AppError('NOT_FOUND', { message: 'no open session of this person' });
    if (sessionId === actor.sessionId) redirect('/sign-in');
    refresh();
  },
);
