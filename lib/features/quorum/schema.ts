import type { Address, Hex } from 'viem';
import { z } from 'zod';

import type { Failure } from '@/lib/chain/revert';
import type { SafeHashes, SafeTransaction } from '@/lib/chain/safe-transaction';

import type { ProposalState } from './states';

/** A Safe as the chain has it now. */
export type SafeState = {
  address: Address;
  version: string;
  owners: Address[];
  /** Owners who must sign. */
  threshold: number;
  /** The number of the transaction that it carries out next. */
  nonce: bigint;
  /** Contracts that act in its name without any signature; none is the rule. */
  modules: Address[];
};

/** A Safe that holds a role of the programme. */
export type SafeDto = SafeState & {
  roles: { roleId: number; /** Seconds that its acts wait. */ delay: number }[];
  /** Units of the settlement asset. */
  money: bigint;
  /** CCH, 1e18 = one H100-hour. */
  hours: bigint;
  queue: ProposalDto[];
  ended: ProposalDto[];
  /** Names of owners and proposers, by wallet. */
  people: Readonly<Record<string, string>>;
};

export type ProposalDto = {
  recordHash: Hex;
  /** The record of the act that the call carries out, when one was written for it. */
  actHash: Hex | undefined;
  chainId: number;
  safe: Address;
  transaction: SafeTransaction;
  hashes: SafeHashes;
  state: ProposalState;
  isRejection: boolean;
  /** The note to the other owners. */
  reason: string;
  proposedBy: Address;
  proposedAt: Date;
  signatures: {
    owner: Address;
    signature: Hex;
    signedAt: Date;
    /** Still an owner. */ counts: boolean;
  }[];
  /** How many more are needed. */
  missing: number;
  /** The transaction that ended it, when the Safe said so. */
  endedTx: Hex | undefined;
};

/** What waits for one owner, in all their Safes together. */
export type OwnersWork = { toSign: number; toCarryOut: number };

/** What was put before the owners. */
export type Proposed = { safe: Address; safeTxHash: Hex; recordHash: Hex };

/** What the Safe's call would do if it ran now. */
export type Trial = { passes: true } | { passes: false; failure: Failure };

const hex32 = z.string().regex(/^0x[0-9a-f]{64}$/, 'required');
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'notAnAddress');
const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');

export const withdrawalForm = z.object({
  safe: address,
  amount: z.string().trim().min(1, 'required').max(80),
  to: z.string().trim().min(1, 'required'),
  reason,
});

/** An act that this Safe has scheduled: to be carried out, or to be cancelled. */
export const operationForm = z.object({ safe: address, operationId: hex32, reason });

/** Any call. `nonce` only to stand against what waits at that number. */
export const callForm = z.object({
  safe: address,
  to: z.string().trim().min(1, 'required'),
  data: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^0x([0-9a-f]{2}){0,8192}$/, 'notHexData'),
  nonce: z
    .string()
    .trim()
    .regex(/^(0|[1-9]\d{0,30})$/, 'notNumber')
    .optional(),
  reason,
});

export const rejectionForm = z.object({ safeTxHash: hex32, reason });

export const signatureInput = z.object({
  safeTxHash: hex32,
  signature: z.string().regex(/^0x[0-9a-fA-F]{2,4096}$/, 'invalid'),
});
