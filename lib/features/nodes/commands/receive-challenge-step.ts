import { randomBytes, randomInt, verify } from 'node:crypto';

import { getAddress, zeroAddress, type Hex } from 'viem';

import {
  challengeBytes,
  judgeAnswer,
  OPENED_ROWS,
  type ChallengeMessage,
  type ChallengeResponse,
} from '@/lib/agent/protocol/challenge';
import { appendEntry } from '@/lib/audit/append';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import type { NodeChallenge } from '@/lib/db/generated/client';

import { reloadNode } from './node-directory';

export type ChallengeStepOptions = { message: ChallengeMessage; now: Date };

/**
 * One step of a benchmark: the node begins (and is told the seed), commits to the rows of its product (and is told a random
 * vector and the rows to open), answers (and is judged). Each step happens once, in this order: the conditions of the
 * updates are the guard.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN for a wrong signature, WRONG_STATE out of turn.
 */
export async function receiveChallengeStep(
  db: Db,
  { message, now }: ChallengeStepOptions,
): Promise<ChallengeResponse> {
  const { signature, ...unsigned } = message;
  const node = await reloadNode(db, getAddress(message.node));
  const challenge =
    node && (await db.nodeChallenge.findUnique({ where: { id: message.challenge } }));
  if (!challenge || challenge.nodeId !== node.id || node.revoked)
    throw new AppError('NOT_FOUND', { message: `no challenge ${message.challenge}` });
  const bytes = challengeBytes(unsigned);
  if (!node.key || !verify(null, bytes, node.key, Buffer.from(signature, 'base64url')))
    throw new AppError('FORBIDDEN', { message: 'a step of a challenge is signed by another key' });

  const serverTime = now.getTime();
  if (challenge.verdict || challenge.expiresAt <= now)
    return { serverTime, verdict: challenge.verdict ?? 'EXPIRED' };
  if (message.step === 'start') return { serverTime, ...(await start(db, challenge, now)) };
  if (message.step === 'commit')
    return { serverTime, ...(await commit(db, challenge, message, now)) };
  return { serverTime, verdict: await judge(db, challenge, message, node.nodeKey, now) };
}

async function start(db: Db, { id, seed, size }: NodeChallenge, now: Date) {
  // A second start begins nothing anew: the clock runs from the first.
  await db.nodeChallenge.updateMany({ where: { id, servedAt: null }, data: { servedAt: now } });
  return { seed, size };
}

async function commit(
  db: Db,
  { id, size }: NodeChallenge,
  { root, milliseconds, device }: Extract<ChallengeMessage, { step: 'commit' }>,
  now: Date,
) {
  const vectorSeed = `0x${randomBytes(32).toString('hex')}`;
  const rows = drawRows(size);
  const { count } = await db.nodeChallenge.updateMany({
    where: { id, servedAt: { not: null }, root: null },
    data: { root, committedAt: now, nodeMs: milliseconds, device, vectorSeed, rows },
  });
  if (count === 0) throw new AppError('WRONG_STATE', { message: 'committed out of turn' });
  return { vectorSeed, rows };
}

/** Different rows, in their order. */
function drawRows(size: number): number[] {
  const rows = new Set<number>();
  while (rows.size < Math.min(OPENED_ROWS, size)) rows.add(randomInt(size));
  return [...rows].sort((a, b) => a - b);
}

async function judge(
  db: Db,
  { id, seed, size, root, vectorSeed, rows }: NodeChallenge,
  message: Extract<ChallengeMessage, { step: 'answer' }>,
  nodeKey: string,
  now: Date,
) {
  if (!root || !vectorSeed) throw new AppError('WRONG_STATE', { message: 'answered out of turn' });
  const question = { seed: seed as Hex, size, root, vectorSeed: vectorSeed as Hex, rows };
  const failure = judgeAnswer(question, message);
  const verdict = failure ? ('FAILED' as const) : ('PASSED' as const);
  await db.$transaction(async (tx) => {
    const { count } = await tx.nodeChallenge.updateMany({
      where: { id, verdict: null },
      data: { verdict, failure: failure ?? null, decidedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { message: 'judged before' });
    await appendEntry(tx, {
      act: 'node.challenge-decided',
      actor: { address: zeroAddress, role: 'worker' },
      subject: subject.node(nodeKey),
      record: null,
      time: now,
    });
  });
  return verdict;
}
