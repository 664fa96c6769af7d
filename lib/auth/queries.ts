import 'server-only';

import { cache } from 'react';
import type { Address } from 'viem';

import { roleOfId, type Role } from '@/lib/chain/roles';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

import type { Actor } from './actor';
import { authorise } from './authorise';

export type AccountRole = { role: Role; since: Date; delaySeconds: number };
export type AccountSession = {
  id: string;
  address: Address;
  createdAt: Date;
  expiresAt: Date;
  here: boolean;
};

export type Account = {
  wallets: Address[];
  organisations: { id: string; name: string; kind: 'PROVIDER' | 'SME' }[];
  /** Also those that a grant delay still holds back; `since` tells. */
  roles: AccountRole[];
  /** Open ones, the newest first. */
  sessions: AccountSession[];
};

/** What the account page shows of the person itself. */
export const accountOf = cache(async (actor: Actor | null): Promise<Account> => {
  authorise(actor, 'account.read');
  const { userId, address, sessionId } = actor;
  const [wallets, memberships, roles, sessions] = await Promise.all([
    db().wallet.findMany({
      where: { userId },
      select: { address: true },
      orderBy: { createdAt: 'asc' },
    }),
    db().membership.findMany({
      where: { userId },
      select: { organisation: { select: { id: true, name: true, kind: true } } },
      orderBy: { createdAt: 'asc' },
    }),
    db().chainRoleMember.findMany({
      where: { chainId: env().CHAIN_ID, account: address },
      select: { roleId: true, since: true, executionDelay: true },
      orderBy: { roleId: 'asc' },
    }),
    db().session.findMany({
      where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, address: true, createdAt: true, expiresAt: true },
      orderBy: { createdAt: 'desc' },
    }),
  ]);
  return {
    wallets: wallets.map((wallet) => wallet.address as Address),
    organisations: memberships.map(({ organisation }) => organisation),
    roles: roles.flatMap(({ roleId, since, executionDelay }) => {
      const role = roleOfId(roleId);
      return role ? [{ role, since, delaySeconds: executionDelay }] : [];
    }),
    sessions: sessions.map(({ id, address: wallet, ...times }) => ({
      id,
      address: wallet as Address,
      ...times,
      here: id === sessionId,
    })),
  };
});
