'use server';

import type { Hex } from 'viem';

import { action, formAction } from '@/lib/auth/action';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import { parseAmount } from '@/lib/core/parse-amount';
import { withdrawable } from '@/lib/core/reserve-math';
import { db } from '@/lib/db/client';
import { callBySafe } from '@/lib/enactment/by-safe';
import { settlementAsset } from '@/lib/features/framework/queries';
import { getOperation } from '@/lib/features/governance/queries';
import { reserveNow } from '@/lib/features/reserve/queries';

import { cancelBySafe, executeBySafe } from './calls';
import { addSignature as keepSignature } from './commands/add-signature';
import { proposeCancellation, proposeExecution } from './commands/propose-on-operation';
import { proposeRejection as reject } from './commands/propose-rejection';
import { proposeTransaction } from './commands/propose-transaction';
import { proposeSafeWithdrawal as withdraw } from './commands/propose-withdrawal';
import { headBlock, ownSafe, safeOfProposal } from './queries';
import { callForm, operationForm, rejectionForm, signatureInput, withdrawalForm } from './schema';

export const proposeSafeWithdrawal = formAction(
  { schema: withdrawalForm, permission: 'quorum.propose', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await ownSafe(actor, input.safe, 'quorum.propose');
    const [asset, reserve, sinceBlock] = await Promise.all([
      settlementAsset(),
      reserveNow(),
      headBlock(),
    ]);
    return withdraw(db(), {
      ...{ actor, now, safe, sinceBlock, chainId: deployment().chainId },
      amount: parseAmount(input.amount, asset.decimals, 'amount'),
      asset: asset.address,
      to: addressOf(input.to),
      reason: input.reason,
      withdrawable: withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps),
      schedule: (body, recordHash) =>
        callBySafe(deployment(), { kind: 'reserve.withdrawal-proposed', recordHash, body }),
    });
  },
);

export const proposeSafeExecution = formAction(
  { schema: operationForm, permission: 'quorum.propose', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await ownSafe(actor, input.safe, 'quorum.propose');
    const [operation, sinceBlock] = await Promise.all([
      getOperation(input.operationId),
      headBlock(),
    ]);
    const { target, data } = executeBySafe(deployment(), operation);
    return proposeExecution(db(), {
      ...{ actor, now, safe, sinceBlock, operation, reason: input.reason },
      chainId: deployment().chainId,
      call: { to: target, data },
    });
  },
);

export const proposeSafeCancellation = formAction(
  { schema: operationForm, permission: 'quorum.propose', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await ownSafe(actor, input.safe, 'quorum.propose');
    const [operation, sinceBlock] = await Promise.all([
      getOperation(input.operationId),
      headBlock(),
    ]);
    const { target, data } = cancelBySafe(deployment(), safe.address, operation);
    return proposeCancellation(db(), {
      ...{ actor, now, safe, sinceBlock, operation, reason: input.reason },
      chainId: deployment().chainId,
      call: { to: target, data },
    });
  },
);

export const proposeSafeCall = formAction(
  { schema: callForm, permission: 'quorum.propose', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await ownSafe(actor, input.safe, 'quorum.propose');
    return proposeTransaction(db(), {
      ...{ actor, now, safe, reason: input.reason },
      chainId: deployment().chainId,
      sinceBlock: await headBlock(),
      act: { to: addressOf(input.to), data: input.data as Hex },
      nonce: input.nonce === undefined ? undefined : BigInt(input.nonce),
    });
  },
);

export const proposeRejection = formAction(
  { schema: rejectionForm, permission: 'quorum.propose', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await safeOfProposal(actor, input.safeTxHash);
    return reject(db(), {
      ...{ actor, now, safe, ...input },
      chainId: deployment().chainId,
      sinceBlock: await headBlock(),
    });
  },
);

export const signProposal = action(
  { schema: signatureInput, permission: 'quorum.sign', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    const safe = await safeOfProposal(actor, input.safeTxHash);
    await keepSignature(db(), {
      ...{ actor, now, safe, chainId: deployment().chainId },
      safeTxHash: input.safeTxHash,
      signature: input.signature as Hex,
    });
  },
);

function addressOf(text: string) {
  const address = parseAddress(text);
  if (!address)
    throw new AppError('BAD_INPUT', { fields: { to: addressProblem(text) ?? 'notAnAddress' } });
  return address;
}
