import { isAddressEqual, isAddress } from 'viem';

import { AppError } from '@/lib/core/errors';

import type { Actor } from './actor';
import { PERMISSIONS, type AccessObject, type Permission, type Rule } from './permissions';

/** Whether `actor` may, for pages that offer only what can be done. Enforce with `authorise`. */
export function can(actor: Actor | null, permission: Permission, object?: AccessObject): boolean {
  if (!actor) return false;
  const rule: Rule = PERMISSIONS[permission];
  if (rule.signedIn) return true;
  if (rule.roles?.some((role) => actor.roles.includes(role))) return true;
  if (!object) return false;
  if (rule.ownOrganisation && isMember(actor, object)) return true;
  return rule.own === true && isOwner(actor, object);
}

/**
 * Throws SIGN_IN_REQUIRED or FORBIDDEN unless `actor` holds `permission` for `object`. Pure: commands and queries call it
 * with what they loaded.
 *
 * @example
 * authorise(actor, 'provider.certify');
 * authorise(actor, 'provider.read-case', { organisationId: application.organisationId });
 */
export function authorise(
  actor: Actor | null,
  permission: Permission,
  object?: AccessObject,
): asserts actor is Actor {
  if (!actor) throw new AppError('SIGN_IN_REQUIRED');
  if (can(actor, permission, object)) return;
  throw new AppError('FORBIDDEN', {
    message: `${actor.address} (${actor.roles.join(', ')}) lacks ${permission}`,
  });
}

function isMember(actor: Actor, object: AccessObject): boolean {
  return actor.organisations.some((organisation) => organisation.id === object.organisationId);
}

function isOwner(actor: Actor, object: AccessObject): boolean {
  if (object.userId !== undefined && object.userId === actor.userId) return true;
  return [object.account, ...(object.owners ?? [])].some(
    (account) =>
      account !== undefined &&
      isAddress(account, { strict: false }) &&
      isAddressEqual(account, actor.address),
  );
}
