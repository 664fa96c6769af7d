import { zeroHash, type Hex, type TypedDataDefinition } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';

import type { Conclusion } from './schema';

const TYPES = {
  AccessReview: [
    { name: 'access', type: 'bytes32' },
    { name: 'previous', type: 'bytes32' },
    { name: 'block', type: 'uint256' },
    { name: 'conclusion', type: 'string' },
    { name: 'reason', type: 'string' },
  ],
} as const;

export type SignedReview = {
  /** SHA-256 of the state that was read. */
  access: Hex;
  /** The record of the review before; null for the first. */
  previous: Hex | null;
  /** The block at which it was read. */
  block: bigint;
  conclusion: Conclusion;
  reason: string;
};

/**
 * What the reviewer's wallet signs (EIP-712). The manager's address and the chain stand in the domain, so that a review of
 * one programme is none of another.
 */
export function accessReviewTypedData(
  deployment: Deployment,
  { access, previous, block, conclusion, reason }: SignedReview,
) {
  return {
    domain: {
      name: 'Gridhall access review',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.addresses.AccessManager,
    },
    types: TYPES,
    primaryType: 'AccessReview',
    message: { access, previous: previous ?? zeroHash, block, conclusion, reason },
  } as const satisfies TypedDataDefinition;
}
