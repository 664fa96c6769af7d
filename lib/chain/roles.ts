/**
 * The roles of the programme on chain. Mirror of contracts/src/libraries/Roles.sol (roles.test.ts compares the two), and
 * the names by which the portal knows them.
 */
export const CHAIN_ROLES = {
  ADMIN: 0,
  CERTIFIER: 1,
  PEG_MANAGER: 2,
  TREASURER: 3,
  GRANTS_OFFICER: 4,
  ADJUDICATOR: 5,
  GUARDIAN: 6,
  ANCHOR: 7,
  WITHDRAWER: 8,
  MARKET: 9,
} as const;

export type ChainRole = keyof typeof CHAIN_ROLES;

/**
 * Offices that a person can hold in the portal. The regulator is the chain's GUARDIAN. `withdrawer` stands beside
 * `treasurer`, as on chain, because money that leaves waits and money that comes in does not. ANCHOR is a process and
 * MARKET a contract: neither signs in.
 */
export const ROLES = [
  'admin',
  'certifier',
  'peg-manager',
  'treasurer',
  'withdrawer',
  'grants-officer',
  'adjudicator',
  'regulator',
] as const;

export type Role = (typeof ROLES)[number];

const officeOf: Record<ChainRole, Role | undefined> = {
  ADMIN: 'admin',
  CERTIFIER: 'certifier',
  PEG_MANAGER: 'peg-manager',
  TREASURER: 'treasurer',
  WITHDRAWER: 'withdrawer',
  GRANTS_OFFICER: 'grants-officer',
  ADJUDICATOR: 'adjudicator',
  GUARDIAN: 'regulator',
  ANCHOR: undefined,
  MARKET: undefined,
};

/** The chain's name of a role id; undefined for an id that Roles.sol does not know. */
export function chainRoleOfId(id: number | bigint): ChainRole | undefined {
  return (Object.keys(CHAIN_ROLES) as ChainRole[]).find((name) => CHAIN_ROLES[name] === Number(id));
}

/** The office that a role id stands for; undefined for roles that no person signs in with. */
export function roleOfId(id: number | bigint): Role | undefined {
  const name = chainRoleOfId(id);
  return name && officeOf[name];
}

/** AccessManager's id of an office. */
export function idOfRole(role: Role): bigint {
  const name = (Object.keys(officeOf) as ChainRole[]).find(
    (candidate) => officeOf[candidate] === role,
  );
  if (!name) throw new Error(`no chain role stands for ${role}`);
  return BigInt(CHAIN_ROLES[name]);
}
