import type { Address, Client, Hex } from 'viem';

import type { ContractCall } from '@/lib/chain/call';

export type TransactionStep = {
  /** What this transaction does, in a few words: "Approve 1’000 dCHF". */
  label: string;
  call: ContractCall;
  /** Whether it is needed at all, for example not when the allowance already suffices. */
  isDone?: (read: { client: Client; account: Address }) => Promise<boolean>;
};

/** What the person reads before the wallet asks. All texts are translated and formatted. */
export type TransactionReview = {
  /** One sentence: who gets or loses what. */
  sentence: string;
  changes?: { label: string; before: string; after: string }[];
  warnings?: string[];
  /** On the button that goes on to the wallet. */
  action?: string;
};

export type TransactionRequest = {
  review: TransactionReview;
  steps: [TransactionStep, ...TransactionStep[]];
  /** The record that the last transaction carries: what was sent for it before is followed, and never sent twice. */
  record?: Hex;
};
