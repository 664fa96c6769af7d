import type { ActorRole } from '@/lib/audit/entry';
import type { Author } from '@/lib/audit/record';

import type { Actor } from './actor';

/** The actor as the author of a record, in the capacity in which it decides. */
export function authorOf(actor: Actor, role: ActorRole): { author: Author; demo: boolean } {
  return { author: { userId: actor.userId, address: actor.address, role }, demo: actor.demo };
}
