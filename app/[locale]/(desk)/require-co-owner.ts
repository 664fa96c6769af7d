import { forbidden } from 'next/navigation';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import { currentActor } from '@/lib/auth/session';
import { ownsSafe } from '@/lib/features/quorum/queries';

import { requireSignedIn } from './require-signed-in';

/**
 * For the layout of the quorum's pages: as `refuseOthers`, but the owners of a Safe that holds a role come in too, without any
 * office of their own. Each page asks again.
 */
export async function refuseAllButOwners(): Promise<void> {
  const actor = await currentActor();
  if (actor && !(await mayEnter(actor))) forbidden();
}

/** Officials, the regulator, and owners of a Safe that holds a role. */
export async function requireCoOwner(path: string): Promise<Actor> {
  const actor = await requireSignedIn(path);
  if (!(await mayEnter(actor))) forbidden();
  return actor;
}

/** The chain is asked about people without an office only, so that officials work on while no node answers. */
async function mayEnter(actor: Actor): Promise<boolean> {
  return can(actor, 'audit.read-records') || (await ownsSafe(actor));
}
