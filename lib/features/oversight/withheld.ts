import type { DecisionAct } from '@/lib/audit/acts';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import type { Permission } from '@/lib/auth/permissions';

import type { Withheld } from './schema';

/**
 * Records that hold contacts, owners, accounts or what somebody noted of a person: every official sees that they exist and
 * that they are intact, and only those who decide on them or watch over it read them.
 */
const READERS: Partial<Record<DecisionAct, { kept: Withheld; permission: Permission }>> = {
  'provider.applied': { kept: 'application', permission: 'provider.read-case' },
  'grant.applied': { kept: 'grantApplication', permission: 'grant.read-case' },
  'interest.declared': { kept: 'reading', permission: 'case.read' },
  'case.checked': { kept: 'reading', permission: 'case.read' },
  'case.information-requested': { kept: 'reading', permission: 'case.read' },
  'case.information-answered': { kept: 'reading', permission: 'case.read' },
};

/** What keeps a record of this kind from the reader; null when its text may be shown. */
export function withheldFrom(actor: Actor, kind: string): Withheld | null {
  const rule = READERS[kind as DecisionAct];
  return !rule || can(actor, rule.permission) ? null : rule.kept;
}

/** Kinds of record whose text this reader may neither see nor search. */
export function withheldKinds(actor: Actor): string[] {
  return Object.keys(READERS).filter((kind) => withheldFrom(actor, kind) !== null);
}
