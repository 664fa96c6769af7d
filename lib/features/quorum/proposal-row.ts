import type { Address, Hex } from 'viem';

import { isRejection, safeHashes, type SafeTransaction } from '@/lib/chain/safe-transaction';
import { toBigInt } from '@/lib/db/numeric';
import type { Prisma } from '@/lib/db/generated/client';

import type { End } from './read-outcomes';
import { countingSignatures, proposalState } from './rules';
import type { ProposalDto, SafeState } from './schema';

export const withSignatures = { signatures: { orderBy: { signedAt: 'asc' } } } as const;
export type ProposalRow = Prisma.QuorumProposalGetPayload<{ include: typeof withSignatures }>;

/** The fields as the owners sign them. */
export function transactionOf(row: Omit<ProposalRow, 'signatures'>): SafeTransaction {
  return {
    to: row.to as Address,
    value: toBigInt(row.value),
    data: row.data as Hex,
    operation: row.operation === 1 ? 1 : 0,
    safeTxGas: toBigInt(row.safeTxGas),
    baseGas: toBigInt(row.baseGas),
    gasPrice: toBigInt(row.gasPrice),
    gasToken: row.gasToken as Address,
    refundReceiver: row.refundReceiver as Address,
    nonce: toBigInt(row.nonce),
  };
}

/** What was kept, with what the chain says of it now. */
export function toProposal(
  row: ProposalRow,
  safe: SafeState,
  ends: ReadonlyMap<Hex, End>,
): ProposalDto {
  const transaction = transactionOf(row);
  const signatures = row.signatures.map(({ owner, signature, signedAt }) => ({
    owner: owner as Address,
    signature: signature as Hex,
    signedAt,
  }));
  const counting = countingSignatures(signatures, safe.owners);
  const end = ends.get(row.safeTxHash as Hex);
  return {
    recordHash: row.recordHash as Hex,
    actHash: (row.actHash ?? undefined) as Hex | undefined,
    chainId: row.chainId,
    safe: safe.address,
    transaction,
    hashes: safeHashes({ chainId: row.chainId, safe: safe.address }, transaction),
    state: proposalState({
      nonce: transaction.nonce,
      safeNonce: safe.nonce,
      signed: counting.length,
      threshold: safe.threshold,
      outcome: end?.outcome,
    }),
    isRejection: isRejection(safe.address, transaction),
    reason: row.reason,
    proposedBy: row.proposedBy as Address,
    proposedAt: row.proposedAt,
    signatures: signatures.map((entry) => ({ ...entry, counts: counting.includes(entry) })),
    missing: Math.max(0, safe.threshold - counting.length),
    endedTx: end?.tx,
  };
}
