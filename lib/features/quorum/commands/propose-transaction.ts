import type { Address, Hex } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { RecordBody, RecordBodyInput } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { plainCall, safeHashes, type SafeTransaction } from '@/lib/chain/safe-transaction';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';
import { toBigInt, toNumeric } from '@/lib/db/numeric';

import { nextNonce } from '../rules';
import type { Proposed, SafeState } from '../schema';

/** Acts whose own record is written with the proposal, because their call carries its hash or their reason is theirs. */
export type ActKind = 'reserve.withdrawal-proposed' | 'operation.cancelled';

type Call = { to: Address; data: Hex; value?: bigint };

/** What the Safe is to do: a call, or an act with its record, whose hash the call carries. */
export type ProposedAct =
  | Call
  | {
      [K in ActKind]: {
        kind: K;
        subject: string;
        body: RecordBodyInput<K> & RecordBody<K>;
        call: (recordHash: Hex) => Call;
      };
    }[ActKind];

export type ProposeTransactionOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  /** As the chain has it at this moment. */
  safe: SafeState;
  /** The chain's newest block. */
  sinceBlock: bigint;
  act: ProposedAct;
  /** The place in the queue; behind everything open when absent. */
  nonce?: bigint | undefined;
  /** The note to the other owners. */
  reason: string;
};

/**
 * Puts a transaction before the owners of a Safe: its record, that of the act inside, and their lines in the log, in one
 * transaction. The one who proposes has not signed yet.
 *
 * @throws AppError FORBIDDEN for who is no owner; BAD_INPUT for a nonce that is used up or leaves a gap; CONFLICT when the
 *   same transaction was proposed already.
 */
export async function proposeTransaction(
  db: Db,
  { actor, now, chainId, safe, sinceBlock, act, nonce, reason }: ProposeTransactionOptions,
): Promise<Proposed> {
  authorise(actor, 'quorum.propose', { owners: safe.owners });
  const author = { userId: actor.userId, address: actor.address, role: 'safe-owner' } as const;
  const common = { author, now, demo: actor.demo };

  return db.$transaction(async (tx) => {
    await lockQueue(tx, safe.address);
    const place = await placeOf(tx, { chainId, safe, nonce });
    const inner = 'kind' in act ? (await createRecord(tx, { ...act, ...common })).hash : undefined;
    const call = 'kind' in act ? act.call(inner as Hex) : act;
    const transaction = plainCall({ ...call, data: call.data.toLowerCase() as Hex }, place);
    const { safeTxHash } = safeHashes({ chainId, safe: safe.address }, transaction);
    if (await tx.quorumProposal.findUnique({ where: { safeTxHash }, select: { safe: true } }))
      throw new AppError('CONFLICT', { key: 'alreadyProposed' });
    const { hash: recordHash } = await createRecord(tx, {
      kind: 'quorum.proposed',
      subject: subject.safe(safe.address),
      body: {
        ...{ chainId, safe: safe.address, safeTxHash, reason },
        ...bodyOf(transaction),
        ...(inner && { act: inner }),
      },
      ...common,
    });
    await tx.quorumProposal.create({
      data: {
        ...{ recordHash, chainId, safe: safe.address, safeTxHash, reason, sinceBlock },
        ...rowOf(transaction),
        actHash: inner ?? null,
        proposedBy: actor.address,
        proposedAt: now,
      },
    });
    return { safe: safe.address, safeTxHash, recordHash };
  });
}

/** Two owners who propose in one moment would both take the next free nonce: the second waits and takes the one after. */
async function lockQueue(tx: Tx, safe: Address): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`quorum:${safe}`}, 0))::text`;
}

async function placeOf(
  tx: Tx,
  { chainId, safe, nonce }: { chainId: number; safe: SafeState; nonce: bigint | undefined },
): Promise<bigint> {
  const open = await tx.quorumProposal.findMany({
    where: { chainId, safe: safe.address, nonce: { gte: toNumeric(safe.nonce) } },
    select: { nonce: true },
  });
  const next = nextNonce(
    safe.nonce,
    open.map((row) => toBigInt(row.nonce)).sort((a, b) => (a < b ? -1 : 1)),
  );
  if (nonce === undefined) return next;
  if (nonce < safe.nonce) throw new AppError('BAD_INPUT', { fields: { nonce: 'nonceUsed' } });
  // A Safe never passes over a number: what stands behind a gap could not run until somebody fills it.
  if (nonce > next) throw new AppError('BAD_INPUT', { fields: { nonce: 'nonceGap' } });
  return nonce;
}

function bodyOf(transaction: SafeTransaction) {
  const { to, data, operation, gasToken, refundReceiver } = transaction;
  return {
    ...{ to, data, operation, gasToken, refundReceiver },
    value: transaction.value.toString(),
    safeTxGas: transaction.safeTxGas.toString(),
    baseGas: transaction.baseGas.toString(),
    gasPrice: transaction.gasPrice.toString(),
    nonce: transaction.nonce.toString(),
  };
}

function rowOf(transaction: SafeTransaction) {
  const { to, data, operation, gasToken, refundReceiver } = transaction;
  return {
    ...{ to, data, operation, gasToken, refundReceiver },
    value: toNumeric(transaction.value),
    safeTxGas: toNumeric(transaction.safeTxGas),
    baseGas: toNumeric(transaction.baseGas),
    gasPrice: toNumeric(transaction.gasPrice),
    nonce: toNumeric(transaction.nonce),
  };
}
