import { redirect } from 'next/navigation';

import type { Actor } from '@/lib/auth/actor';
import { currentActor } from '@/lib/auth/session';

/** The actor, or the way to the sign-in page and back to `path`. */
export async function requireSignedIn(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
