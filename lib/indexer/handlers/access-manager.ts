import type { Hex } from 'viem';

import { contractNameOf, decodeAct, type Deployment } from '@/lib/chain/contracts';
import type { accessManagerAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import type { OperationStatus } from '@/lib/db/generated/client';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';
import { isInt4, toDate, toInt4 } from '../values';
import { enact } from './enact';
import type { Handlers } from './handler';
import { existing } from './rows';

/** AccessManager.expiration(): a ready operation may be executed for this long, in seconds. */
const EXPIRATION = 7 * 24 * 60 * 60;

export function accessManagerHandlers(deployment: Deployment): Handlers<typeof accessManagerAbi> {
  return {
    OperationScheduled: {
      subject: ({ args }) => subject.operation(args.operationId),
      async apply({ args, log, mirror }) {
        const act = decodeAct({ address: args.target, data: args.data, deployment });
        mirror.operations.put({
          chainId: mirror.chainId,
          operationId: args.operationId,
          nonce: toInt4(args.nonce),
          status: 'SCHEDULED',
          caller: args.caller,
          target: args.target,
          contract: contractNameOf(args.target, deployment) ?? 'Unknown',
          functionName: act?.functionName ?? null,
          args: act?.args ?? null,
          data: args.data,
          recordHash: act?.recordHash ?? null,
          scheduledAt: log.block.time,
          readyAt: toDate(args.schedule),
          expiresAt: toDate(args.schedule + EXPIRATION),
          scheduledTx: log.txHash,
          endedAt: null,
          endedTx: null,
          endedBy: null,
          blockNumber: log.block.number,
        });
        return act?.recordHash;
      },
    },

    OperationExecuted: {
      subject: ({ args }) => subject.operation(args.operationId),
      apply: ({ args, log, mirror }) => end(mirror, log, args, 'EXECUTED'),
    },

    OperationCanceled: {
      subject: ({ args }) => subject.operation(args.operationId),
      async apply({ args, log, mirror }) {
        const recordHash = await end(mirror, log, args, 'CANCELED');
        // The cancellation names no record of its own. The record that the operation would have enacted ends here.
        if (recordHash) enact(mirror, log, recordHash);
        return recordHash;
      },
    },

    RoleGranted: {
      subject: ({ args }) => subject.role(args.roleId),
      async apply({ args, log, mirror }) {
        // Roles.sol ends at 9. Another role is in the event log and governs nothing of the programme.
        if (!isInt4(args.roleId)) return;
        const { chainId } = mirror;
        const key = { chainId, roleId: Number(args.roleId), account: args.account };
        const before = await mirror.roleMembers.get(key);
        mirror.roleMembers.put({
          ...key,
          executionDelay: toInt4(args.delay),
          // Of an old member `since` is the start of its new delay, not of its membership.
          since: args.newMember || !before ? toDate(args.since) : before.since,
          blockNumber: log.block.number,
        });
      },
    },

    RoleRevoked: {
      subject: ({ args }) => subject.role(args.roleId),
      apply({ args, mirror }) {
        if (!isInt4(args.roleId)) return;
        const { chainId } = mirror;
        mirror.roleMembers.remove({ chainId, roleId: Number(args.roleId), account: args.account });
      },
    },

    RoleAdminChanged: { subject: ({ args }) => subject.role(args.roleId) },
    RoleGuardianChanged: { subject: ({ args }) => subject.role(args.roleId) },
    RoleGrantDelayChanged: { subject: ({ args }) => subject.role(args.roleId) },
    RoleLabel: { subject: ({ args }) => subject.role(args.roleId) },
    TargetFunctionRoleUpdated: { subject: ({ args }) => subject.role(args.roleId) },
    TargetAdminDelayUpdated: { subject: ({ args }) => subject.account(args.target) },
    TargetClosed: { subject: ({ args }) => subject.account(args.target) },
  };
}

async function end(
  mirror: Mirror,
  log: DecodedLog,
  { operationId, nonce }: { operationId: string; nonce: number },
  status: OperationStatus,
): Promise<Hex | undefined> {
  const key = { chainId: mirror.chainId, operationId, nonce: toInt4(nonce) };
  const operation = existing(await mirror.operations.get(key), `operation ${operationId}`, log);
  mirror.operations.put({
    ...operation,
    status,
    endedAt: log.block.time,
    endedTx: log.txHash,
    endedBy: log.sender,
    blockNumber: log.block.number,
  });
  return (operation.recordHash ?? undefined) as Hex | undefined;
}
