import type { Hash } from 'viem';

import type { Failure } from './revert';

/**
 * The life of one act on chain, which may take several transactions in order (approve, then act).
 *
 * `draft` nothing asked yet · `simulating` the node tries it out · `review` the person reads what it will do · `in-wallet`
 * the wallet asks · `submitted` the network has it · `confirmed` in a block · `final` in a block that cannot be
 * reorganised any more · `replaced` another transaction took its place · `reverted` included and undone · `rejected` the
 * person declined · `failed` it never went out, or it is not known whether it did.
 */
export const PHASES = [
  'draft',
  'simulating',
  'review',
  'in-wallet',
  'submitted',
  'confirmed',
  'final',
  'replaced',
  'reverted',
  'rejected',
  'failed',
] as const;

export type Phase = (typeof PHASES)[number];

export type TransactionEvent =
  | { type: 'start'; steps: number }
  /** The simulation passed. */
  | { type: 'simulated' }
  /** The simulation or the wallet failed. */
  | { type: 'failed'; failure: Failure }
  /** The person agreed to what the review says. */
  | { type: 'agreed' }
  | { type: 'declined' }
  | { type: 'sent'; hash: Hash }
  /** The act's last transaction went out before this page was loaded. */
  | { type: 'resumed'; hash: Hash }
  /** The same transaction with another fee. */
  | { type: 'repriced'; hash: Hash }
  /** Another transaction of the account with the same number. */
  | { type: 'replaced'; hash: Hash }
  | { type: 'included'; blockNumber: bigint }
  | { type: 'undone'; failure: Failure }
  /** Its block was reorganised away. */
  | { type: 'dropped' }
  | { type: 'finalized' }
  /** The mirror of the chain has read its block. */
  | { type: 'recorded' }
  /** On to the next transaction of the act: this one is in a block, or was not needed. */
  | { type: 'next' }
  | { type: 'retry' }
  | { type: 'reset' };

export type TransactionState = {
  phase: Phase;
  /** Index of the transaction that is under way, of `steps`. */
  step: number;
  steps: number;
  hash?: Hash;
  blockNumber?: bigint;
  failure?: Failure;
  recorded: boolean;
};

type Type = TransactionEvent['type'];

/** From which phase an event leads to which. What is not here changes nothing: answers may come late. */
export const TRANSITIONS: Record<Phase, Partial<Record<Type, Phase>>> = {
  draft: { start: 'simulating' },
  simulating: {
    simulated: 'review',
    resumed: 'submitted',
    next: 'simulating',
    failed: 'failed',
    reset: 'draft',
  },
  review: { agreed: 'in-wallet', reset: 'draft', start: 'simulating' },
  // No reset here: the wallet still holds the request, and what it answers must be seen.
  'in-wallet': { sent: 'submitted', declined: 'rejected', failed: 'failed' },
  submitted: {
    included: 'confirmed',
    undone: 'reverted',
    repriced: 'submitted',
    replaced: 'replaced',
  },
  confirmed: {
    finalized: 'final',
    dropped: 'submitted',
    included: 'confirmed',
    recorded: 'confirmed',
    next: 'simulating',
    reset: 'draft',
    start: 'simulating',
  },
  final: { recorded: 'final', reset: 'draft', start: 'simulating' },
  replaced: { reset: 'draft', start: 'simulating' },
  reverted: { retry: 'simulating', reset: 'draft', start: 'simulating' },
  rejected: { retry: 'simulating', reset: 'draft', start: 'simulating' },
  failed: { retry: 'simulating', reset: 'draft', start: 'simulating' },
};

export const initialTransaction: TransactionState = {
  phase: 'draft',
  step: 0,
  steps: 1,
  recorded: false,
};

export function transactionReducer(
  state: TransactionState,
  event: TransactionEvent,
): TransactionState {
  const phase = TRANSITIONS[state.phase][event.type];
  if (!phase) return state;
  switch (event.type) {
    case 'start':
      return { ...initialTransaction, phase, steps: event.steps };
    case 'reset':
      return initialTransaction;
    case 'next':
      return { ...initialTransaction, phase, steps: state.steps, step: state.step + 1 };
    case 'retry':
      return { ...initialTransaction, phase, steps: state.steps, step: state.step };
    case 'sent':
    case 'repriced':
    case 'replaced':
      return { ...state, phase, hash: event.hash };
    case 'resumed':
      return { ...state, phase, hash: event.hash, step: state.steps - 1 };
    case 'included':
      return { ...state, phase, blockNumber: event.blockNumber };
    case 'dropped':
      return { ...state, phase, blockNumber: undefined, recorded: false };
    case 'failed':
    case 'undone':
      return { ...state, phase, failure: event.failure };
    case 'recorded':
      return { ...state, phase, recorded: true };
    case 'simulated':
    case 'agreed':
    case 'declined':
    case 'finalized':
      return { ...state, phase };
  }
}

/** Nothing more will happen by itself. */
export function isEnded({ phase }: TransactionState): boolean {
  return (
    phase === 'final' ||
    phase === 'replaced' ||
    phase === 'reverted' ||
    phase === 'rejected' ||
    phase === 'failed'
  );
}

/** The last transaction of the act is in a block. */
export function isDone({ phase, step, steps }: TransactionState): boolean {
  return (phase === 'confirmed' || phase === 'final') && step === steps - 1;
}
