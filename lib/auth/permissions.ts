import type { Role } from '@/lib/chain/roles';

/**
 * Who may do what, in one place. A permission is granted when any line of its rule fits.
 *
 * `roles`: offices that the chain gives to the signed-in wallet, for every object.
 * `signedIn`: whoever has a session.
 * `ownOrganisation`: members, for an object of their organisation.
 * `own`: the person or wallet that the object belongs to.
 *
 * A rule that is about an object refuses everyone without an office when no object is given.
 *
 * The contracts check the same roles again, so that a mistake here can show a page to the wrong person but moves no money
 * and enacts nothing.
 */
export type Rule = {
  roles?: readonly Role[];
  signedIn?: true;
  ownOrganisation?: true;
  own?: true;
};

const OFFICIALS = [
  'admin',
  'certifier',
  'peg-manager',
  'treasurer',
  'withdrawer',
  'grants-officer',
  'adjudicator',
] as const satisfies readonly Role[];

export const PERMISSIONS = {
  // One's own account
  'account.read': { signedIn: true },
  'session.revoke': { own: true },

  // Organisations
  'organisation.create': { signedIn: true },
  'organisation.read': {
    roles: ['certifier', 'grants-officer', 'regulator'],
    ownOrganisation: true,
  },
  'organisation.write': { ownOrganisation: true },

  // Providers and hardware
  'provider.apply': { signedIn: true },
  'provider.edit-application': { ownOrganisation: true },
  'provider.read-case': { roles: ['certifier', 'regulator'], ownOrganisation: true },
  'letter.read': { roles: ['certifier', 'regulator'], ownOrganisation: true },
  'provider.certify': { roles: ['certifier'] },
  // Documents about a provider. `account` is its wallet, for what its organisation may see.
  'document.read': { roles: ['certifier', 'regulator'], ownOrganisation: true, own: true },
  'document.store': { roles: ['certifier'], own: true },
  'document.remove': { own: true },
  // The checklist and its notes are the office's own; what the provider is asked for it reads as a member.
  'case.read': { roles: ['certifier', 'regulator'] },
  // A machine is taken in, and given up, by the wallet whose hardware it is.
  'node.enrol': { own: true },
  'node.read': { roles: ['certifier', 'regulator'], own: true, ownOrganisation: true },
  'node.challenge': { roles: ['certifier'] },
  'discrepancy.close': { roles: ['certifier'] },
  'hardware.set': { roles: ['certifier'] },
  'stake.set': { roles: ['admin'] },

  // Peg
  'peg.propose': { roles: ['peg-manager'] },
  'thresholds.propose': { roles: ['peg-manager'] },

  // Reference price: whom the oracle believes, and within what bounds
  'oracle.govern': { roles: ['admin'] },

  // Reserve
  'reserve.fund': { roles: ['treasurer'] },
  'reserve.issue': { roles: ['treasurer'] },
  'reserve.withdraw': { roles: ['withdrawer'] },
  'reserve.connect-grants': { roles: ['admin'] },
  // The papers behind the treasury's acts: whoever does them hands them in, the regulator reads them too.
  'treasury.store-document': { roles: ['treasurer', 'withdrawer'] },
  'treasury.read-document': { roles: ['treasurer', 'withdrawer', 'regulator'] },
  'direction.halt': { roles: ['regulator'] },
  'direction.reopen': { roles: ['peg-manager'] },

  // Scheduled acts. AccessManager lets the caller itself, the guardian and ADMIN cancel; only the caller executes.
  'operation.execute': { own: true },
  'operation.cancel': { roles: ['regulator', 'admin'], own: true },

  // Transactions of a Safe that holds a role. Its owners are read from the chain, and no office stands in for one.
  'quorum.read': { roles: ['regulator', ...OFFICIALS], own: true },
  'quorum.propose': { own: true },
  'quorum.sign': { own: true },
  'quorum.execute': { own: true },

  // Grants
  'grant.apply': { signedIn: true },
  'grant.edit-application': { ownOrganisation: true },
  'grant.read-case': { roles: ['grants-officer', 'regulator'], ownOrganisation: true },
  'grant.decide': { roles: ['grants-officer'] },
  'round.open': { roles: ['grants-officer'] },
  'round.close': { roles: ['grants-officer'] },
  'tranche.release': { roles: ['grants-officer'] },
  'award.cut': { roles: ['grants-officer'] },
  'award.claw-back': { roles: ['grants-officer'] },

  // Token
  'account.freeze': { roles: ['adjudicator'] },
  'balance.recover': { roles: ['adjudicator'] },
  'token.pause': { roles: ['regulator'] },
  'token.unpause': { roles: ['admin'] },
  'minter.set-allowance': { roles: ['admin'] },

  // Governance
  'role.grant': { roles: ['admin'] },
  'role.revoke': { roles: ['admin'] },
  'access.read': { roles: ['regulator', ...OFFICIALS] },
  // Not the administrator's: it gives the roles that are reviewed, and nobody checks their own work.
  'access.review': { roles: ['regulator'] },

  // The programme's own lines and land
  'programme.set-limits': { roles: ['admin'] },
  'geography.import': { roles: ['admin'] },

  // The log. The entries are public; the records behind them hold the reasons and, at times, personal data.
  'audit.read-records': { roles: ['regulator', ...OFFICIALS] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** Permissions whose answer depends on the object. */
export type ObjectPermission = {
  [P in Permission]: (typeof PERMISSIONS)[P] extends { ownOrganisation: true } | { own: true }
    ? P
    : never;
}[Permission];

/** What an object must tell so that its permission can be judged. */
export type AccessObject = {
  /** The organisation it belongs to. */
  organisationId?: string;
  /** The user it belongs to. */
  userId?: string;
  /** The wallet it belongs to, for example the one that scheduled an operation. */
  account?: string;
  /** The wallets it belongs to together: the owners of a Safe. */
  owners?: readonly string[];
};
