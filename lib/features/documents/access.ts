import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';

import type { DocumentVisibility } from './schema';

/** Who sees a document. The organisation and the wallet count for what is theirs to see only. */
export function maySee(
  actor: Actor,
  document: { providerWallet: string; visibility: DocumentVisibility },
): boolean {
  switch (document.visibility) {
    case 'TREASURY':
      return can(actor, 'treasury.read-document');
    case 'OFFICE':
      return can(actor, 'document.read', {});
    case 'ORGANISATION': {
      const organisation = actor.organisations.find(
        ({ kind, wallet }) => kind === 'PROVIDER' && wallet === document.providerWallet,
      );
      return can(actor, 'document.read', {
        account: document.providerWallet,
        ...(organisation ? { organisationId: organisation.id } : {}),
      });
    }
  }
}
