import type { Role } from '@/lib/chain/roles';

export type WorkDesk =
  'certification' | 'peg' | 'treasury' | 'grants' | 'schedule' | 'oversight' | 'programme';

/** The desks of the city, in the order in which a day's work is looked at, and who sits at each. */
export const WORK_DESKS: readonly { key: WorkDesk; roles: readonly Role[] }[] = [
  { key: 'certification', roles: ['certifier'] },
  { key: 'peg', roles: ['peg-manager'] },
  { key: 'treasury', roles: ['treasurer', 'withdrawer'] },
  { key: 'grants', roles: ['grants-officer'] },
  { key: 'schedule', roles: ['peg-manager', 'treasurer', 'withdrawer', 'admin'] },
  { key: 'oversight', roles: ['regulator'] },
  { key: 'programme', roles: ['admin'] },
];
