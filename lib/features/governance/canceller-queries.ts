import 'server-only';

import { size, slice, type Address } from 'viem';

import { abiOf } from '@/lib/chain/contracts';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import { asOf } from '@/lib/features/framework/queries';

import type { CancellerDto, OperationDto } from './schema';

/**
 * Who may cancel an open act: whoever scheduled it, the administrators, the guardians of the role that its function belongs
 * to, and the programme's guardian for everything but its own removal. The guardian of a role may be changed, so that the
 * chain is asked for it.
 */
export async function cancellersOf(operation: OperationDto): Promise<CancellerDto[]> {
  const { chainId } = deployment();
  const guardianRoles = operation.removesGuardian ? [] : [CHAIN_ROLES.GUARDIAN];
  const roles = [
    CHAIN_ROLES.ADMIN,
    ...new Set([...guardianRoles, ...(await guardianOfFunction(operation))]),
  ];
  const { time } = await asOf();
  const members = await db().chainRoleMember.findMany({
    where: { chainId, roleId: { in: roles }, since: { lte: time } },
    orderBy: [{ roleId: 'asc' }, { account: 'asc' }],
  });
  return [
    { account: operation.caller, by: 'caller' },
    ...members
      .filter(({ account }) => account !== operation.caller)
      .map(({ account, roleId }): CancellerDto => ({
        account: account as Address,
        by: roleId === CHAIN_ROLES.ADMIN ? 'admin' : 'guardian',
      })),
  ];
}

/** Nothing when no node answers: the programme's own guardian and administrators are known without it. */
async function guardianOfFunction({ target, data }: OperationDto): Promise<number[]> {
  if (size(data) < 4) return [];
  const manager = { address: deployment().addresses.AccessManager, abi: abiOf('AccessManager') };
  const client = serverClient();
  try {
    const role = await client.readContract({
      ...manager,
      functionName: 'getTargetFunctionRole',
      args: [target, slice(data, 0, 4)],
    });
    const guardian = await client.readContract({
      ...manager,
      functionName: 'getRoleGuardian',
      args: [role],
    });
    // ADMIN's guardian is ADMIN itself; ids that the mirror cannot hold are nobody's here.
    return guardian > 0n && guardian <= 2n ** 31n - 1n ? [Number(guardian)] : [];
  } catch (error) {
    log.warn({ err: error }, 'the guardian of a scheduled act cannot be read');
    return [];
  }
}
