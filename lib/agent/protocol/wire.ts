import { getAddress, type Address, type Hex } from 'viem';
import { z } from 'zod';

import type { ErrorCode } from '@/lib/core/errors';
import { addressText, hashText } from '@/lib/core/wire';

import { inventory } from './inventory';

/** Heartbeats in one request: over four hours of one machine. */
export const MAX_BEATS = 500;
/** Bytes of a request; a full batch of heartbeats has some 110,000. */
export const MAX_BODY_BYTES = 256 * 1024;

/** A message may be dated this far ahead of the portal's clock. */
export const AHEAD_MS = 2 * 60_000;
/** What is older is not taken: the agent's journal keeps no more. */
export const OLDEST_MS = 7 * 86_400_000;

/** Why a message is not taken, and the code of the answer. */
export const REFUSALS = {
  'unknown-node': 'NOT_FOUND',
  revoked: 'FORBIDDEN',
  'other-provider': 'FORBIDDEN',
  signature: 'FORBIDDEN',
  'simulation-differs': 'FORBIDDEN',
  'no-session': 'WRONG_STATE',
  replayed: 'CONFLICT',
  'out-of-order': 'CONFLICT',
  backwards: 'CONFLICT',
  future: 'BAD_INPUT',
  'too-old': 'BAD_INPUT',
  'impossible-count': 'WRONG_STATE',
  malformed: 'BAD_INPUT',
} as const satisfies Record<string, ErrorCode>;
export type RefusalReason = keyof typeof REFUSALS;

/** For the log of the machine and the answer; pages have their own. */
export const REFUSAL_SENTENCES: Record<RefusalReason, string> = {
  'unknown-node': 'No provider has enrolled this node key.',
  revoked: 'The provider has revoked this node key.',
  'other-provider': 'The report names another provider than the one that enrolled this node key.',
  signature: 'The signature is not of this node.',
  'simulation-differs':
    'The report says otherwise than the enrolment whether the machine is simulated.',
  'no-session': 'Send a report first: it names the key that heartbeats are signed with.',
  replayed: 'This message was taken before.',
  'out-of-order': 'A message with a higher sequence number was taken before.',
  backwards: 'The time is not after that of the message before.',
  future: 'The time is more than two minutes ahead of the portal.',
  'too-old': 'The message is older than seven days.',
  'impossible-count':
    'The machine shows more GPUs than the provider has applied with for this site.',
  malformed: 'The message is not one that this address understands.',
};

const nodeKey = addressText
  .refine((value) => /^0x[0-9a-fA-F]{40}$/.test(value))
  .transform(checksummed)
  .meta({ description: 'Address of the node key.' });
const sequence = z
  .int()
  .min(1)
  .meta({ description: 'Grows over reports and heartbeats together.' });
const observedAt = z
  .int()
  .min(0)
  .max(8_640_000_000_000_000)
  .meta({ description: 'Unix milliseconds.' });
const hex32 = hashText.transform((value) => value as Hex);

export const reportMessage = z
  .strictObject({
    node: nodeKey,
    provider: nodeKey.meta({ description: 'The wallet that enrolled the node.' }),
    sequence,
    observedAt,
    simulated: z.boolean(),
    sessionKey: hex32.meta({ description: 'Ed25519 public key.' }),
    body: inventory,
    signature: z
      .string()
      .regex(/^0x[0-9a-f]{130}$/)
      .transform((value) => value as Hex)
      .meta({ description: 'EIP-712 InventoryReport, by the node key.' }),
  })
  .meta({ id: 'NodeReport' });
export type ReportMessage = z.output<typeof reportMessage>;

export const beatMessage = z.strictObject({
  sequence,
  observedAt,
  gpus: z.int().min(0).max(64),
  utilisation: z.int().min(0).max(100).nullable(),
  temperature: z.int().min(-50).max(200).nullable(),
  power: z.int().min(0).max(1_000_000).nullable(),
  signature: z
    .string()
    .regex(/^[A-Za-z0-9_-]{86}$/)
    .meta({ description: 'Ed25519 by the session key, base64url.' }),
});

export const beatsMessage = z
  .strictObject({ node: nodeKey, heartbeats: z.array(beatMessage).min(1).max(MAX_BEATS) })
  .meta({ id: 'NodeHeartbeats' });
export type BeatsMessage = z.output<typeof beatsMessage>;

const serverTime = z.int().meta({ description: 'The portal’s clock, Unix milliseconds.' });
const lastSequence = z.int().min(0).meta({ description: 'Of the newest message that was taken.' });

export const takenResponse = z
  .object({
    serverTime,
    lastSequence,
    accepted: z.int().min(0),
    refused: z.array(z.object({ sequence: z.int(), reason: z.enum(reasons()) })),
  })
  .meta({ id: 'NodeMessagesTaken' });
export type Taken = z.infer<typeof takenResponse>;

export const stateQuery = z.strictObject({ node: nodeKey });

export const stateResponse = z
  .object({
    serverTime,
    chainId: z.int(),
    enrolled: z.boolean(),
    revoked: z.boolean(),
    provider: addressText.nullable(),
    simulated: z.boolean().nullable(),
    lastSequence,
    lastObservedAt: z.int().nullable(),
    sessionKey: hashText.nullable(),
    challenge: z
      .object({ id: z.uuid(), expiresAt: z.int() })
      .nullable()
      .meta({ description: 'A benchmark that waits for this node.' }),
  })
  .meta({ id: 'NodeState' });
export type NodeState = z.infer<typeof stateResponse>;

function reasons(): [RefusalReason, ...RefusalReason[]] {
  return Object.keys(REFUSALS) as [RefusalReason, ...RefusalReason[]];
}

const CHECKSUMS_KEPT = 200_000;
const checksums = new Map<string, Address>();

/** The EIP-55 spelling, remembered: a heartbeat's address is hashed for it otherwise, which costs a tenth of its intake. */
function checksummed(value: string): Address {
  const known = checksums.get(value);
  if (known) return known;
  const address = getAddress(value.toLowerCase());
  if (checksums.size >= CHECKSUMS_KEPT) checksums.clear();
  checksums.set(value, address);
  return address;
}
