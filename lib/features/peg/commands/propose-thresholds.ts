import { createRecord } from '@/lib/audit/record';
import type { RecordBody } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorOf } from '@/lib/auth/author';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type ProposeThresholdsOptions = {
  actor: Actor;
  now: Date;
  floorBps: number;
  healthyBps: number;
  reason: string;
};

/** Writes down why the lines for issuing and withdrawing should move; `setThresholds` is scheduled with the hash. */
export async function proposeThresholds(
  db: Db,
  { actor, now, floorBps, healthyBps, reason }: ProposeThresholdsOptions,
): Promise<{ recordHash: `0x${string}`; body: RecordBody<'thresholds.proposed'> }> {
  authorise(actor, 'thresholds.propose');
  if (healthyBps < floorBps)
    throw new AppError('BAD_INPUT', { key: 'healthyBelowFloor', fields: { healthyBps: 'healthyBelowFloor' } });
  const body = { floorBps, healthyBps, reason };
  const { hash } = await db.$transaction((tx) =>
    createRecord(tx, {
      kind: 'thresholds.proposed',
      subject: subject.peg(),
      body,
      now,
      ...authorOf(actor, 'peg-manager'),
    }),
  );
  return { recordHash: hash, body };
}
