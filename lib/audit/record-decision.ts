import type { Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import type { Db, Tx } from '@/lib/db/client';

import type { DecisionAct } from './acts';
import type { ActorRole } from './entry';
import { createRecord } from './record';
import type { RecordBody, RecordBodyInput } from './records/bodies';

export type Decision<K extends DecisionAct> = {
  kind: K;
  subject: string;
  body: RecordBodyInput<K> & RecordBody<K>;
  actor: Actor;
  /** In what capacity the actor decides. */
  role: ActorRole;
  now: Date;
  /** What else must stand or fall with the decision. Short: the log is locked meanwhile. */
  also?: (tx: Tx, recordHash: Hex) => Promise<void>;
};

/** What the page needs to enact a decision: the hash that the call carries, and what was decided. */
export type Decided<K extends DecisionAct> = { recordHash: Hex; kind: K; body: RecordBody<K> };

/** Writes a decision that touches nothing but its record and the log. Authorise before. */
export async function recordDecision<K extends DecisionAct>(
  db: Db,
  { kind, subject, body, actor, role, now, also }: Decision<K>,
): Promise<Decided<K>> {
  const author = { userId: actor.userId, address: actor.address, role };
  const { hash } = await db.$transaction(async (tx) => {
    const created = await createRecord(tx, {
      ...{ kind, subject, body, author, now },
      demo: actor.demo,
    });
    await also?.(tx, created.hash);
    return created;
  });
  return { recordHash: hash, kind, body };
}
