import 'server-only';

import { cookies } from 'next/headers';
import { cache } from 'react';

import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

import type { Actor } from './actor';
import { loadActor } from './load-actor';
import { readSessionId, sessionCookieName } from './token';

/**
 * Who sends this request; null without a valid session. Session, roles and memberships are read from Postgres once for
 * each request, so that revoking a session or a role on chain works at the next one.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  if (!sessionId) return null;
  return loadActor(db(), { sessionId, chainId: env().CHAIN_ID, now: new Date() });
});

/** The session that the request's cookie names, open or not. */
export async function currentSessionId(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readSessionId(token) : undefined;
}

/** Throws SIGN_IN_REQUIRED without a valid session. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new AppError('SIGN_IN_REQUIRED');
  return actor;
}
