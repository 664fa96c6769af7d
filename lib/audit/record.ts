import 'server-only';

import { randomBytes } from 'node:crypto';

import { bytesToHex, type Address, type Hex } from 'viem';
import { z } from 'zod';

import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/client';

import type { DecisionAct } from './acts';
import { appendEntry } from './append';
import { canonical, type Canonical } from './canonical';
import { commitmentOf } from './commitment';
import type { Actor, ActorRole } from './entry';
import { RECORD_BODIES, type RecordBodyInput } from './records/bodies';

export type Author = { userId: string; address: Address; role: ActorRole };

export type NewRecord<K extends DecisionAct> = {
  kind: K;
  subject: string;
  body: RecordBodyInput<K>;
  author: Author;
  now: Date;
  /** Whether an invented person decided it. */
  demo: boolean;
};

export type CreatedRecord = { hash: Hex; index: bigint };

/**
 * Writes the document of a decision and its line in the log in the caller's transaction, as its last statements (see
 * `appendEntry`). The hash goes into the chain call that enacts the decision.
 *
 * @throws AppError BAD_INPUT when the body lacks what its kind must say.
 */
export async function createRecord<K extends DecisionAct>(
  tx: Tx,
  { kind, subject, body, author, now, demo }: NewRecord<K>,
): Promise<CreatedRecord> {
  const kept = parseBody(kind, body);
  const salt = bytesToHex(randomBytes(32));
  const hash = commitmentOf(salt, { kind, subject, body: kept });
  await tx.record.create({
    data: {
      hash,
      kind,
      subject,
      salt,
      body: JSON.parse(canonical(kept)),
      authorId: author.userId,
      authorAddress: author.address,
      demo,
      createdAt: now,
    },
  });
  const actor: Actor = { address: author.address, role: author.role };
  const { index } = await appendEntry(tx, { act: kind, actor, subject, record: hash, time: now });
  return { hash, index };
}

function parseBody(kind: DecisionAct, body: unknown): Canonical {
  const parsed = RECORD_BODIES[kind].safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AppError('BAD_INPUT', {
    message: `record ${kind}: ${z.prettifyError(parsed.error)}`,
    cause: parsed.error,
  });
}
