import { z } from 'zod';

import { CONCLUSIONS, type accessState } from '@/lib/audit/records/access';

/** Who can do what, as it is hashed and signed. */
export type AccessState = z.output<typeof accessState>;
export type AccessRole = AccessState['roles'][number];
export type AccessHolder = AccessRole['holders'][number];
export type AccessTarget = AccessState['targets'][number];
export type AccessContract = AccessState['contracts'][number];

/** The state with the block of its reading, and figures that move without anybody's doing. */
export type AccessReading = {
  state: AccessState;
  /** SHA-256 of the state. */
  hash: `0x${string}`;
  block: { number: bigint; hash: `0x${string}`; time: Date };
  /** CCH that each minter may still mint. */
  allowances: { account: `0x${string}`; allowance: bigint }[];
};

export type Conclusion = (typeof CONCLUSIONS)[number];

/** One difference between two states of access. `role` is AccessManager's number. */
export type AccessChange =
  | { kind: 'role-added' | 'role-removed'; role: string }
  | { kind: 'label-changed'; role: string; before: string; after: string }
  | { kind: 'admin-changed' | 'guardian-changed'; role: string; before: string; after: string }
  | { kind: 'grant-delay-changed'; role: string; before: number; after: number }
  | { kind: 'grant-delay-announced'; role: string; seconds: number; from: string }
  | { kind: 'holder-added' | 'holder-removed'; role: string; account: string }
  | { kind: 'delay-changed'; role: string; account: string; before: number; after: number }
  | { kind: 'delay-announced'; role: string; account: string; seconds: number; from: string }
  | { kind: 'kind-changed'; account: string; before: string; after: string }
  | { kind: 'owner-added' | 'owner-removed'; account: string; owner: string }
  | { kind: 'threshold-changed'; account: string; before: number; after: number }
  | { kind: 'target-added' | 'target-removed'; contract: string; target: string }
  | { kind: 'target-closed' | 'target-opened'; contract: string; target: string }
  | {
      kind: 'authority-changed';
      contract: string;
      target: string;
      before: string | null;
      after: string | null;
    }
  | {
      kind: 'admin-delay-changed';
      contract: string;
      target: string;
      before: number;
      after: number;
    }
  | {
      kind: 'admin-delay-announced';
      contract: string;
      target: string;
      seconds: number;
      from: string;
    }
  | {
      kind: 'function-moved';
      contract: string;
      target: string;
      name: string;
      before: string;
      after: string;
    }
  | {
      kind: 'function-added' | 'function-removed';
      contract: string;
      target: string;
      name: string;
      role: string;
    }
  | { kind: 'minter-added' | 'minter-removed'; account: string }
  | { kind: 'witness-added' | 'witness-removed'; account: string }
  | { kind: 'asset-owner-changed'; before: string | null; after: string | null }
  | { kind: 'other-programme' };

/** A signed review as the pages show it. */
export type ReviewDto = {
  recordHash: `0x${string}`;
  /** Its line in the log. */
  entry: bigint | null;
  at: Date;
  access: `0x${string}`;
  block: bigint;
  changes: number;
  conclusion: Conclusion;
  reason: string;
  signer: `0x${string}`;
  signerName: string | null;
  signature: `0x${string}`;
  /** Each checked when the page was made: the record's text, the state's hash, the signature over it. */
  checks: { record: boolean; state: boolean; signature: boolean };
};

export const reviewForm = z.object({
  access: z.string().regex(/^0x[0-9a-f]{64}$/, 'required'),
  block: z.string().regex(/^\d{1,19}$/, 'required'),
  previous: z.union([z.literal(''), z.string().regex(/^0x[0-9a-f]{64}$/)]),
  conclusion: z.enum(CONCLUSIONS, 'required'),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
  signature: z.string().regex(/^0x([0-9a-f]{2}){1,4096}$/i, 'required'),
});
export type ReviewForm = z.output<typeof reviewForm>;
