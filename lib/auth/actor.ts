import type { Address } from 'viem';

import type { Role } from '@/lib/chain/roles';
import type { OrganisationKind } from '@/lib/db/generated/enums';

export type ActorOrganisation = { id: string; kind: OrganisationKind; wallet: Address };

/**
 * Who acts. Read afresh for every request: the session's row, the roles that the chain gives to the session's wallet, and
 * the organisations the person belongs to. Commands and queries take it as an argument.
 */
export type Actor = {
  userId: string;
  sessionId: string;
  /** The wallet that signed in. Roles are those of this address and of no other wallet of the same person. */
  address: Address;
  displayName: string;
  roles: readonly Role[];
  organisations: readonly ActorOrganisation[];
  /** An invented person of the demonstration. */
  demo: boolean;
};
