import 'server-only';

import type { Address } from 'viem';

import { roleOfId, type Role } from '@/lib/chain/roles';
import type { Db } from '@/lib/db/client';

import type { Actor } from './actor';

/** The actor of a session that is neither expired nor revoked. */
export async function loadActor(
  db: Db,
  { sessionId, chainId, now }: { sessionId: string; chainId: number; now: Date },
): Promise<Actor | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      address: true,
      user: {
        select: {
          id: true,
          displayName: true,
          demo: true,
          memberships: {
            select: { organisation: { select: { id: true, kind: true, wallet: true } } },
          },
        },
      },
    },
  });
  if (!session) return null;
  const address = session.address as Address;

  return {
    userId: session.user.id,
    sessionId: session.id,
    address,
    displayName: session.user.displayName,
    roles: await rolesOf(db, { chainId, account: address, now }),
    organisations: session.user.memberships.map(({ organisation: { id, kind, wallet } }) => ({
      id,
      kind,
      wallet: wallet as Address,
    })),
    demo: session.user.demo,
  };
}

/**
 * Offices that are in force for `account`. A grant may lie in the future (AccessManager's grant delay); the chain judges by
 * its block time, which on a local chain may run ahead of this machine's clock.
 */
export async function rolesOf(
  db: Db,
  { chainId, account, now }: { chainId: number; account: Address; now: Date },
): Promise<Role[]> {
  const [cursor, memberships] = await Promise.all([
    db.chainCursor.findUnique({ where: { chainId }, select: { blockTime: true } }),
    db.chainRoleMember.findMany({
      where: { chainId, account },
      select: { roleId: true, since: true },
    }),
  ]);
  const chainNow = Math.max(now.getTime(), cursor?.blockTime.getTime() ?? 0);
  return memberships
    .filter(({ since }) => since.getTime() <= chainNow)
    .flatMap(({ roleId }) => roleOfId(roleId) ?? []);
}
