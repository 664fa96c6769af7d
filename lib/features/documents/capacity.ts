import type { ActorRole } from '@/lib/audit/entry';
import type { Actor } from '@/lib/auth/actor';

import type { DocumentVisibility } from './schema';

/** In what capacity somebody hands a document in, or takes it back: as the log names it. */
export function capacityOf(actor: Actor, visibility: DocumentVisibility): ActorRole {
  switch (visibility) {
    case 'ORGANISATION':
      return 'provider';
    case 'OFFICE':
      return 'certifier';
    case 'TREASURY':
      return actor.roles.includes('treasurer') ? 'treasurer' : 'withdrawer';
  }
}
