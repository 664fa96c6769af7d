import type { Role } from '@/lib/chain/roles';

export type WorkDesk =
  | 'certification'
  | 'peg'
  | 'treasury'
  | 'grants'
  | 'quorum'
  | 'schedule'
  | 'oversight'
  | 'programme';

/** The desks of the city, in the order in which a day's work is looked at, and who sits at each. */
const WORK_DESKS: readonly { key: WorkDesk; roles: readonly Role[] | 'owners of a Safe' }[] = [
  { key: 'certification', roles: ['certifier'] },
  { key: 'peg', roles: ['peg-manager'] },
  { key: 'treasury', roles: ['treasurer', 'withdrawer'] },
  { key: 'grants', roles: ['grants-officer'] },
  { key: 'quorum', roles: 'owners of a Safe' },
  { key: 'schedule', roles: ['peg-manager', 'treasurer', 'withdrawer', 'admin'] },
  { key: 'oversight', roles: ['regulator'] },
  { key: 'programme', roles: ['admin'] },
];

/** The desks of one person. */
export function desksOf(roles: readonly Role[], ownsSafe: boolean): WorkDesk[] {
  return WORK_DESKS.filter(({ roles: seats }) =>
    seats === 'owners of a Safe' ? ownsSafe : seats.some((role) => roles.includes(role)),
  ).map(({ key }) => key);
}
