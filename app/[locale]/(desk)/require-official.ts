import { forbidden } from 'next/navigation';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';

import { requireSignedIn } from './require-signed-in';

/** Officials and the regulator; everyone else is told that the page is not theirs. */
export async function requireOfficial(path: string): Promise<Actor> {
  const actor = await requireSignedIn(path);
  if (!can(actor, 'audit.read-records')) forbidden();
  return actor;
}
