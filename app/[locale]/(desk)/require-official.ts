import { forbidden } from 'next/navigation';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import { currentActor } from '@/lib/auth/session';

import { requireSignedIn } from './require-signed-in';

/**
 * For the layout of an area: refuses before a skeleton is sent, because the status of an answer cannot change after that.
 * Pages ask again, since moving between them does not run the layout; only they know the way back after signing in.
 */
export async function refuseOthers(): Promise<void> {
  const actor = await currentActor();
  if (actor && !can(actor, 'audit.read-records')) forbidden();
}

/** Officials and the regulator; everyone else is told that the page is not theirs. */
export async function requireOfficial(path: string): Promise<Actor> {
  const actor = await requireSignedIn(path);
  if (!can(actor, 'audit.read-records')) forbidden();
  return actor;
}
