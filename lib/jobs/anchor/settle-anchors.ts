import { BaseError, ContractFunctionRevertedError, type Hash } from 'viem';

import type { LogHead } from '@/lib/audit/check-log';
import { AppError } from '@/lib/core/errors';
import { auditAnchorAbi } from '@/lib/chain/generated/abis';

import { endWish } from '../outbox/outbox';

import type { AnchorWish } from './anchor-outbox';
import type { AnchorContext } from './context';

/**
 * Ends the wishes that the contract has answered already and returns the others. The contract is the judge of what is
 * anchored, never our memory of what was sent.
 *
 * @throws AppError INTERNAL when the contract holds another root for a size that we signed: the log has forked.
 */
export async function settleAnchors(
  context: AnchorContext,
  wishes: readonly AnchorWish[],
  anchored: LogHead,
): Promise<AnchorWish[]> {
  const open: AnchorWish[] = [];
  for (const wish of wishes)
    if (wish.size > anchored.size) open.push(wish);
    else await settle(context, wish);
  return open;
}

async function settle({ db, now, chain }: AnchorContext, wish: AnchorWish): Promise<void> {
  const root = await rootOnChain(chain, wish.size);
  if (root !== undefined && root !== wish.root)
    throw new AppError('INTERNAL', {
      message: `the chain holds ${root} for ${wish.size} entries and the log ${wish.root}: the log has forked`,
    });
  await endWish(db, wish, { status: root === undefined ? 'SUPERSEDED' : 'CONFIRMED', now });
}

async function rootOnChain(
  { client, auditAnchor }: AnchorContext['chain'],
  size: bigint,
): Promise<Hash | undefined> {
  try {
    const checkpoint = await client.readContract({
      address: auditAnchor,
      abi: auditAnchorAbi,
      functionName: 'checkpointOf',
      args: [size],
    });
    return checkpoint.root;
  } catch (error) {
    if (isRevert(error)) return undefined;
    throw error;
  }
}

/** AuditAnchor_UnknownCheckpoint: the contract answered that it has none. Anything else is no answer. */
function isRevert(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false;
  const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  return (
    revert instanceof ContractFunctionRevertedError &&
    revert.data?.errorName === 'AuditAnchor_UnknownCheckpoint'
  );
}
