import { describe, expect, it } from 'vitest';

import { ROLES } from '@/lib/chain/roles';

import { authorise, can } from './authorise';
import { PERMISSIONS, type Permission, type Rule } from './permissions';
import { actorWith } from './testing/actor';

const permissions = Object.entries(PERMISSIONS) as [Permission, Rule][];
const alice = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const bob = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';

describe('the permission table', () => {
  it('refuses everyone everything without a session', () => {
    for (const [permission] of permissions) {
      expect(() => authorise(null, permission)).toThrowError(
        expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }),
      );
    }
  });

  it('lets an office do exactly what its line says, for each office and each permission', () => {
    for (const [permission, rule] of permissions) {
      for (const role of ROLES) {
        const granted = rule.signedIn === true || rule.roles?.includes(role) === true;
        expect([permission, role, can(actorWith({ roles: [role] }), permission)]).toEqual([
          permission,
          role,
          granted,
        ]);
      }
    }
  });

  it('opens nothing but the signed-in permissions to a person without an office', () => {
    const open = permissions
      .filter(([permission]) => can(actorWith(), permission))
      .map(([permission]) => permission);
    expect(open).toEqual(['account.read', 'organisation.create', 'provider.apply', 'grant.apply']);
  });

  it('lets no office both certify and set the peg, nor both fund and grant', () => {
    for (const role of ROLES) {
      const actor = actorWith({ roles: [role] });
      expect(can(actor, 'provider.certify') && can(actor, 'peg.propose')).toBe(false);
      expect(can(actor, 'reserve.fund') && can(actor, 'grant.decide')).toBe(false);
    }
  });

  it('gives the regulator no act but to halt, pause, cancel and review the rights', () => {
    const regulator = actorWith({ roles: ['regulator'] });
    const acts = permissions
      .filter(([permission, rule]) => !rule.signedIn && can(regulator, permission))
      .map(([permission]) => permission);
    expect(acts).toEqual([
      'organisation.read',
      'provider.read-case',
      'letter.read',
      'document.read',
      'case.read',
      'node.read',
      'treasury.read-document',
      'direction.halt',
      'operation.cancel',
      'quorum.read',
      'grant.read-case',
      'token.pause',
      'access.read',
      'access.review',
      'audit.read-records',
    ]);
  });
});

describe('permissions about an object', () => {
  const member = actorWith({
    address: alice,
    organisations: [{ id: 'org-1', kind: 'PROVIDER', wallet: alice }],
  });

  it('lets a member see the own organisation and no other', () => {
    expect(can(member, 'provider.read-case', { organisationId: 'org-1' })).toBe(true);
    expect(can(member, 'provider.read-case', { organisationId: 'org-2' })).toBe(false);
    expect(can(member, 'provider.read-case', {})).toBe(false);
    expect(can(member, 'provider.read-case')).toBe(false);
  });

  it('lets a wallet execute what it scheduled itself, in any spelling, and nothing of another', () => {
    expect(can(member, 'operation.execute', { account: alice.toLowerCase() })).toBe(true);
    expect(can(member, 'operation.execute', { account: bob })).toBe(false);
    expect(can(member, 'operation.execute', { account: 'no address' })).toBe(false);
  });

  it('lets nobody end the session of another person, whatever office they hold', () => {
    const admin = actorWith({ userId: 'user-1', roles: [...ROLES] });
    expect(can(admin, 'session.revoke', { userId: 'user-2' })).toBe(false);
    expect(can(admin, 'session.revoke', { userId: 'user-1' })).toBe(true);
  });

  it('does not take two missing values for the same', () => {
    const odd = actorWith({ organisations: [{ id: 'org-1', kind: 'SME', wallet: alice }] });
    expect(can(odd, 'organisation.write', { organisationId: undefined })).toBe(false);
    expect(can(odd, 'session.revoke', { userId: undefined })).toBe(false);
  });
});
