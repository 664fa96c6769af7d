import type { Role } from '@/lib/chain/roles';

import type { Actor } from './actor';

/** Where a person's work waits, by office; of several offices the first in this order. */
const DESKS: [Role, string][] = [
  ['certifier', '/office/providers'],
  ['peg-manager', '/office/peg'],
  ['treasurer', '/office/reserve'],
  ['withdrawer', '/office/reserve'],
  ['grants-officer', '/office/grants'],
  ['adjudicator', '/office'],
  ['admin', '/office'],
  ['regulator', '/regulator'],
];

/** The page to open after sign-in. */
export function landingOf({
  roles,
  organisations,
}: Pick<Actor, 'roles' | 'organisations'>): string {
  const desk = DESKS.find(([role]) => roles.includes(role));
  if (desk) return desk[1];
  return organisations.some(({ kind }) => kind === 'PROVIDER') ? '/provider' : '/sme';
}

/** `next` as a path of this portal; undefined for anything that could lead elsewhere. */
export function safeNext(next: string | string[] | undefined): string | undefined {
  if (typeof next !== 'string') return undefined;
  // A base that nothing of ours resolves to; what keeps it is a path, whatever slashes and tricks it was written with.
  const base = 'http://portal.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return undefined;
  const { origin, pathname, search, hash } = new URL(next, base);
  if (origin !== base || pathname.startsWith('//') || pathname.startsWith('/sign-in'))
    return undefined;
  return pathname + search + hash;
}
