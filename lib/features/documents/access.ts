import type { Actor } from '@/lib/auth/actor';
import type { AccessObject } from '@/lib/auth/permissions';

import type { DocumentVisibility } from './schema';

/** What `document.read` asks of a document: the organisation and the wallet count for what is theirs to see only. */
export function accessTo(
  actor: Actor,
  document: { providerWallet: string; visibility: DocumentVisibility },
): AccessObject {
  if (document.visibility === 'OFFICE') return {};
  const organisation = actor.organisations.find(
    ({ kind, wallet }) => kind === 'PROVIDER' && wallet === document.providerWallet,
  );
  return {
    account: document.providerWallet,
    ...(organisation ? { organisationId: organisation.id } : {}),
  };
}
