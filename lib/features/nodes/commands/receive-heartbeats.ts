import { verify, type KeyObject } from 'node:crypto';

import { beatBytes } from '@/lib/agent/protocol/heartbeat';
import type { BeatsMessage, RefusalReason, Taken } from '@/lib/agent/protocol/wire';
import type { Db } from '@/lib/db/client';

import { orderProblem, timeProblem, type Progress } from '../rules';
import { heartbeatStore, type Stored, type VerifiedBeat } from './heartbeat-store';
import { findNode, forgetNode, reloadNode, type KnownNode } from './node-directory';
import { recordRefusals, type Refusal } from './record-refusals';

export type ReceiveHeartbeatsOptions = { message: BeatsMessage; now: Date };

type Beat = BeatsMessage['heartbeats'][number];
type Refused = { sequence: number; reason: RefusalReason };

/**
 * Takes a batch of one node's heartbeats: those that are signed with its session key, in time, and after all that were
 * taken before. The others are refused one by one and counted. What is answered as accepted is committed.
 */
export async function receiveHeartbeats(
  db: Db,
  { message, now }: ReceiveHeartbeatsOptions,
): Promise<Taken> {
  const { node: nodeKey, heartbeats } = message;
  const node = await findNode(db, nodeKey);
  const blocked = blockedBy(node);
  if (!node || blocked) return refuseAll(db, message, blocked ?? 'unknown-node', node, now);

  const timely = inOrder(heartbeats, now);
  const signed = await keepSigned(db, node, timely.good);
  const refused = [...timely.refused, ...signed.refused];
  let before: Progress | undefined;
  let accepted = 0;
  if (signed.good.length > 0) {
    const batch = { nodeId: node.id, session: signed.session, beats: signed.good };
    const stored = await heartbeatStore(db).store(batch, now);
    if (stored.session !== signed.session || stored.revoked) forgetNode(db, nodeKey);
    before = stored.before;
    accepted = stored.taken.size;
    for (const beat of signed.good)
      if (!stored.taken.has(beat.sequence))
        refused.push({
          sequence: beat.sequence,
          reason: await whyNotTaken(db, node, beat, signed.session, stored),
        });
  }
  const lastTaken = accepted > 0 ? Number(signed.good.at(-1)?.sequence) : undefined;
  await record(db, message, node, refused, now);
  return {
    serverTime: now.getTime(),
    lastSequence: lastTaken ?? Number(before?.lastSequence ?? (await lastSequenceOf(db, node))),
    accepted,
    refused: refused.sort((a, b) => a.sequence - b.sequence),
  };
}

function blockedBy(node: KnownNode | undefined): RefusalReason | undefined {
  if (!node) return 'unknown-node';
  if (node.revoked) return 'revoked';
  return undefined;
}

/** Within a batch sequence and time must rise, and each time must be possible. */
function inOrder(beats: readonly Beat[], now: Date): { good: Beat[]; refused: Refused[] } {
  const good: Beat[] = [];
  const refused: Refused[] = [];
  let progress: Progress = { lastSequence: 0n, lastObservedAt: null };
  for (const beat of beats) {
    const observedAt = new Date(beat.observedAt);
    const reason =
      timeProblem(observedAt, now) ??
      orderProblem({ sequence: beat.sequence, observedAt }, progress);
    if (reason) refused.push({ sequence: beat.sequence, reason });
    else {
      good.push(beat);
      progress = { lastSequence: BigInt(beat.sequence), lastObservedAt: observedAt };
    }
  }
  return { good, refused };
}

type Signed = { good: VerifiedBeat[]; refused: Refused[]; session: `0x${string}` };

/** Those that the session key signed. Where one is not, another process may have taken a newer report: looks once more. */
async function keepSigned(db: Db, node: KnownNode, beats: readonly Beat[]): Promise<Signed> {
  let signed = await verifyAll(node, beats);
  if (signed.refused.length === 0) return signed;
  const fresh = await reloadNode(db, node.nodeKey);
  if (fresh && fresh.session !== node.session) signed = await verifyAll(fresh, beats);
  return signed;
}

async function verifyAll(
  { nodeKey, session, key }: KnownNode,
  beats: readonly Beat[],
): Promise<Signed> {
  if (!session || !key) {
    const refused = beats.map(({ sequence }) => ({ sequence, reason: 'no-session' as const }));
    return { good: [], refused, session: '0x' };
  }
  const good: VerifiedBeat[] = [];
  const refused: Refused[] = [];
  const verdicts = await Promise.all(
    beats.map((beat) => {
      const signature = Buffer.from(beat.signature, 'base64url');
      return isSigned(key, beatBytes(nodeKey, beat), signature).then((ok) => ({ ok, signature }));
    }),
  );
  for (const [index, beat] of beats.entries()) {
    const verdict = verdicts[index];
    if (verdict?.ok) good.push({ ...beat, signature: verdict.signature });
    else refused.push({ sequence: beat.sequence, reason: 'signature' });
  }
  return { good, refused, session };
}

/** In the platform's thread pool, so that all cores verify and the event loop goes on. */
function isSigned(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    verify(null, bytes, key, signature, (error, ok) => resolve(!error && ok));
  });
}

async function whyNotTaken(
  db: Db,
  { id }: KnownNode,
  beat: VerifiedBeat,
  session: string,
  { before, session: current, revoked }: Stored,
): Promise<RefusalReason> {
  if (revoked) return 'revoked';
  if (current !== session) return 'signature';
  const observedAt = new Date(beat.observedAt);
  const reason = orderProblem({ sequence: beat.sequence, observedAt }, before) ?? 'backwards';
  if (reason !== 'out-of-order') return reason;
  const same = await db.nodeHeartbeat.findUnique({
    where: { observedAt_nodeId: { observedAt, nodeId: id } },
    select: { sequence: true },
  });
  return same?.sequence === BigInt(beat.sequence) ? 'replayed' : reason;
}

async function lastSequenceOf(db: Db, { id }: KnownNode): Promise<bigint> {
  const row = await db.node.findUnique({ where: { id }, select: { lastSequence: true } });
  return row?.lastSequence ?? 0n;
}

async function refuseAll(
  db: Db,
  message: BeatsMessage,
  reason: RefusalReason,
  node: KnownNode | undefined,
  now: Date,
): Promise<Taken> {
  const refused = message.heartbeats.map(({ sequence }) => ({ sequence, reason }));
  await record(db, message, node, refused, now);
  const lastSequence = node ? Number(await lastSequenceOf(db, node)) : 0;
  return { serverTime: now.getTime(), lastSequence, accepted: 0, refused };
}

function record(
  db: Db,
  { node: claimed, heartbeats }: BeatsMessage,
  node: KnownNode | undefined,
  refused: readonly Refused[],
  now: Date,
): Promise<void> {
  const beats = new Map(heartbeats.map((beat) => [beat.sequence, beat]));
  const lines = refused.map(({ sequence, reason }): Refusal => ({
    nodeKey: node?.nodeKey,
    reason,
    sample: {
      message: 'heartbeat',
      node: claimed,
      sequence,
      observedAt: beats.get(sequence)?.observedAt ?? null,
    },
  }));
  return recordRefusals(db, lines, now);
}
