import { getAddress, type Address, type Hex } from 'viem';

import type { Role } from '@/lib/chain/roles';

import type { Act, ChainAct, DecisionAct, PlainAct } from './acts';
import { canonical } from './canonical';

/**
 * In what capacity somebody acted: an office that the chain gives, an owner of a Safe that holds one, a provider or SME
 * acting for itself, a person signed in without any particular capacity, the sender of a transaction as the chain tells it, or the portal's own worker.
 */
export type ActorRole = Role | 'safe-owner' | 'provider' | 'sme' | 'person' | 'sender' | 'worker';

/** A pseudonymous account and its capacity; never a name. */
export type Actor = { address: Address; role: ActorRole };

type Base = { actor: Actor; subject: string; time: Date };

/** An official's decision: the document behind it is the record. Written by `createRecord`. */
export type DecisionEvent = Base & { act: DecisionAct; record: Hex };

/** An act without a document. */
export type PlainEvent = Base & { act: PlainAct; record: Hex | null };

/** A final event of a contract. `time` is its block's. */
export type ChainEvent = Base & {
  act: ChainAct;
  record: Hex | null;
  tx: { chainId: number; blockHash: Hex; hash: Hex; logIndex: number };
};

export type AuditEvent = DecisionEvent | PlainEvent | ChainEvent;

/** What stands in the log, before RFC 8785. Integers are decimal strings, `v` apart. */
export type Entry = {
  v: 1;
  seq: string;
  time: string;
  actor: { address: string; role: string };
  act: Act;
  subject: string;
  record: Hex | null;
  tx?: { chain: string; hash: Hex; log: string };
};

const HASH = /^0x[0-9a-f]{64}$/;

/** The canonical text of the entry at `index`. Throws a TypeError for a malformed hash, subject or time. */
export function entryText(index: bigint, event: AuditEvent): string {
  if (event.record !== null && !HASH.test(event.record))
    throw new TypeError(`no record hash: ${event.record}`);
  if (event.subject === '' || event.subject.length > 200)
    throw new TypeError('a subject has 1 to 200 characters');
  const entry: Entry = {
    v: 1,
    seq: index.toString(),
    time: event.time.toISOString(),
    actor: { address: getAddress(event.actor.address), role: event.actor.role },
    act: event.act,
    subject: event.subject,
    record: event.record,
  };
  if ('tx' in event)
    entry.tx = {
      chain: String(event.tx.chainId),
      hash: event.tx.hash,
      log: String(event.tx.logIndex),
    };
  return canonical(entry);
}

/** Names a chain event for good, so that it is reported once. Null for an event that came from nowhere but us. */
export function eventKey(event: AuditEvent): string | null {
  return 'tx' in event ? chainEventKey(event.tx) : null;
}

export function chainEventKey(tx: {
  chainId: number;
  blockHash: string;
  logIndex: number;
}): string {
  return `${tx.chainId}:${tx.blockHash}:${tx.logIndex}`;
}
