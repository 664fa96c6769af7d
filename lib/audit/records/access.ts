import { z } from 'zod';

import { address, amount, bytes, hash, reason, seconds, time } from './fields';

/** A delay that was set and does not count yet. */
const pendingDelay = z.strictObject({ seconds, from: time }).nullable();

/**
 * Who can do what, without the block at which it was read: the same state gives the same text. Lists are sorted; roles are
 * AccessManager's numbers.
 */
export const accessState = z.strictObject({
  chainId: z.int().min(1),
  manager: address,
  roles: z
    .array(
      z.strictObject({
        id: amount,
        label: z.string().max(200),
        admin: amount,
        guardian: amount,
        /** Seconds that a new holder waits before the role counts. */
        grantDelay: seconds,
        pendingGrantDelay: pendingDelay,
        holders: z
          .array(
            z.strictObject({
              account: address,
              /** Seconds between scheduling and executing. */
              executionDelay: seconds,
              pendingDelay,
              /** When the role begins to count, while that lies ahead. */
              from: time.nullable(),
            }),
          )
          .max(1_000),
      }),
    )
    .max(500),
  /** Holders that are contracts. A Safe answers who owns it and how many must sign. */
  contracts: z
    .array(
      z.strictObject({
        account: address,
        kind: z.enum(['safe', 'contract', 'delegated']),
        owners: z.array(address).max(200),
        threshold: z.int().min(0).max(200),
      }),
    )
    .max(1_000),
  targets: z
    .array(
      z.strictObject({
        /** `Unknown` for a contract that is none of ours and has functions assigned all the same. */
        contract: z.string().max(40),
        address,
        authority: address.nullable(),
        closed: z.boolean(),
        /** Seconds that a change of its functions' roles waits. */
        adminDelay: seconds,
        pendingAdminDelay: pendingDelay,
        functions: z.array(z.strictObject({ name: z.string().max(400), role: amount })).max(500),
      }),
    )
    .max(200),
  /** Powers beside the roles. Minters are accounts with any allowance; it falls with each mint. */
  minters: z.array(address).max(200),
  witnesses: z.array(address).max(200),
  /** Who may make settlement assets, where the asset names an owner. */
  assetOwner: address.nullable(),
});

export const CONCLUSIONS = ['in-order', 'changes-needed'] as const;

export const accessRecords = {
  /** `access` is SHA-256 of the state's canonical JSON, which the signature covers. */
  'access.reviewed': z.strictObject({
    access: hash,
    state: accessState,
    /** The block at which the reviewer read it. */
    block: amount,
    /** The record of the review before; null for the first. */
    previous: hash.nullable(),
    /** Differences from it. */
    changes: z.int().min(0),
    conclusion: z.enum(CONCLUSIONS),
    reason,
    signer: address,
    signature: bytes,
  }),
};
