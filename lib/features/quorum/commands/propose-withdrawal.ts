import type { Address, Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { Proposed, SafeDto, SafeState } from '../schema';
import { proposeTransaction } from './propose-transaction';

export type ProposeWithdrawalOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  safe: SafeState & Pick<SafeDto, 'roles'>;
  sinceBlock: bigint;
  /** Settlement-asset units. */
  amount: bigint;
  asset: Address;
  to: Address;
  reason: string;
  /** What stands above the healthy line at the moment; the chain checks it again when it runs. */
  withdrawable: bigint;
  /** The call by which the Safe schedules the withdrawal with this record. */
  schedule: (
    body: { amount: string; asset: Address; to: Address; reason: string },
    recordHash: Hex,
  ) => { to: Address; data: Hex };
};

/**
 * An owner of a Safe that may withdraw proposes that it schedules a withdrawal of surplus. Two signatures stand before the
 * waiting time, and two more after it, before money leaves.
 */
export async function proposeSafeWithdrawal(
  db: Db,
  options: ProposeWithdrawalOptions,
): Promise<Proposed> {
  const { safe, amount, asset, to, reason, withdrawable, schedule, ...common } = options;
  if (!safe.roles.some(({ roleId }) => roleId === CHAIN_ROLES.WITHDRAWER))
    throw new AppError('WRONG_STATE', { key: 'safeLacksRole' });
  if (amount > withdrawable)
    throw new AppError('BAD_INPUT', { key: 'aboveSurplus', fields: { amount: 'aboveSurplus' } });
  const body = { amount: amount.toString(), asset, to, reason };
  return proposeTransaction(db, {
    ...common,
    safe,
    reason,
    act: {
      kind: 'reserve.withdrawal-proposed',
      subject: subject.reserve(),
      body,
      call: (recordHash) => schedule(body, recordHash),
    },
  });
}
