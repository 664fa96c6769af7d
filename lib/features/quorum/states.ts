/**
 * Where a proposed transaction stands. The first three are open; the last three are ends, which the chain alone decides.
 *
 * `COLLECTING`: signatures are missing. `WAITING`: enough have signed, but an earlier nonce comes first. `READY`: it can be
 * carried out. `EXECUTED`; `FAILED`: its nonce is used up, but the call inside failed; `REPLACED`: another transaction took
 * its nonce.
 */
export const PROPOSAL_STATES = [
  'COLLECTING',
  'WAITING',
  'READY',
  'EXECUTED',
  'FAILED',
  'REPLACED',
] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What owners may do with a proposal, and in which states. What moves it on is a signature or a block. */
export const PROPOSAL_MOVES = {
  /** Also past the threshold: an owner may want to stand behind it, and another one may leave before it runs. */
  sign: ['COLLECTING', 'WAITING', 'READY'],
  execute: ['READY'],
  /** By a rejection at the same nonce, which takes signatures like any other. */
  replace: ['COLLECTING', 'WAITING', 'READY'],
} as const satisfies Record<string, readonly ProposalState[]>;

export type ProposalMove = keyof typeof PROPOSAL_MOVES;

export function mayMove(move: ProposalMove, state: ProposalState): boolean {
  return (PROPOSAL_MOVES[move] as readonly ProposalState[]).includes(state);
}

export function isOpen(state: ProposalState): boolean {
  return mayMove('sign', state);
}
