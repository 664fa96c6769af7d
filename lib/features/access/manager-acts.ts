/**
 * AccessManager's own functions and who may call them: that stands in its code and not in its tables, so it cannot be asked
 * of the chain. Source: OpenZeppelin 5.7, `AccessManager._getAdminRestrictions`, `cancel` and `execute`.
 */
export const MANAGER_ACTS = [
  ['grantRole', 'roleAdmin'],
  ['revokeRole', 'roleAdmin'],
  ['labelRole', 'admin'],
  ['setRoleAdmin', 'admin'],
  ['setRoleGuardian', 'admin'],
  ['setGrantDelay', 'admin'],
  ['setTargetAdminDelay', 'admin'],
  ['setTargetFunctionRole', 'admin'],
  ['setTargetClosed', 'admin'],
  ['updateAuthority', 'admin'],
  ['execute', 'callerOnly'],
  ['cancel', 'callerGuardian'],
] as const;

/** The role of administrators, by AccessManager's number. */
export const ADMIN_ROLE = '0';
