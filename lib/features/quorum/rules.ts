import { isAddressEqual, size, type Address, type Hex } from 'viem';

import type { ProposalState } from './states';

/** How the chain ended a transaction: the Safe's own event for its hash. */
export type Outcome = 'EXECUTED' | 'FAILED';

/**
 * The state that follows from the chain and the signatures. A nonce below the Safe's is used up: by this transaction when
 * the Safe said so, else by another one.
 */
export function proposalState({
  nonce,
  safeNonce,
  signed,
  threshold,
  outcome,
}: {
  nonce: bigint;
  safeNonce: bigint;
  /** Owners of today who have signed. */
  signed: number;
  threshold: number;
  outcome: Outcome | undefined;
}): ProposalState {
  if (outcome) return outcome;
  if (nonce < safeNonce) return 'REPLACED';
  if (signed < threshold) return 'COLLECTING';
  return nonce === safeNonce ? 'READY' : 'WAITING';
}

/** Of the signatures kept, those that the Safe would count now: an owner who left counts no more, a new one not yet. */
export function countingSignatures<S extends { owner: Address }>(
  signatures: readonly S[],
  owners: readonly Address[],
): S[] {
  return signatures.filter(({ owner }) => owners.some((known) => isAddressEqual(known, owner)));
}

/** The place behind everything that is open: the Safe's own nonce when nothing is. */
export function nextNonce(safeNonce: bigint, openNonces: readonly bigint[]): bigint {
  return openNonces.reduce((next, nonce) => (nonce >= next ? nonce + 1n : next), safeNonce);
}

/**
 * The plain 65 bytes r ‖ s ‖ v with v 27 or 28, as a Safe reads them; some wallets write v as 0 or 1. Undefined for anything
 * else: a v above 30 would be read as a signed message, which shows an owner nothing of what is signed.
 */
export function plainSignature(signature: Hex): Hex | undefined {
  if (size(signature) !== 65) return undefined;
  const v = Number.parseInt(signature.slice(-2), 16);
  if (![0, 1, 27, 28].includes(v)) return undefined;
  return `0x${signature.slice(2, 130).toLowerCase()}${(27 + (v % 27)).toString(16)}`;
}

/** Why a signature is not kept: a key under `errors`; undefined when it may be. */
export function signatureProblem({
  signer,
  actor,
  owners,
  signed,
}: {
  /** Whose signature it is, over exactly this transaction; undefined when it could not be read. */
  signer: Address | undefined;
  actor: Address;
  owners: readonly Address[];
  /** Who has signed already. */
  signed: readonly Address[];
}): 'notAnOwner' | 'safeSignatureWrong' | 'alreadySigned' | undefined {
  const among = (list: readonly Address[]) => list.some((entry) => isAddressEqual(entry, actor));
  if (!among(owners)) return 'notAnOwner';
  if (!signer || !isAddressEqual(signer, actor)) return 'safeSignatureWrong';
  return among(signed) ? 'alreadySigned' : undefined;
}

/** More signatures are needed, and this owner has not given theirs. */
export function lacksSignatureOf(
  { state, signatures }: { state: ProposalState; signatures: readonly { owner: Address }[] },
  owner: Address,
): boolean {
  return state === 'COLLECTING' && !signatures.some((one) => isAddressEqual(one.owner, owner));
}

/** Open proposals by nonce, the next one first; more than one at a nonce stand against each other. */
export function queueOf<P extends { nonce: bigint }>(
  proposals: readonly P[],
): { nonce: bigint; proposals: P[] }[] {
  const places = new Map<bigint, P[]>();
  for (const proposal of proposals)
    places.set(proposal.nonce, [...(places.get(proposal.nonce) ?? []), proposal]);
  return [...places]
    .map(([nonce, at]) => ({ nonce, proposals: at }))
    .sort((a, b) => (a.nonce < b.nonce ? -1 : 1));
}
