import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { readCap } from '../read-limits';

export type SetConcentrationCapOptions = {
  actor: Actor;
  now: Date;
  capBps: number;
  reason: string;
};

/** Writes down which share of live capacity one provider should hold at most. It is a line to watch: matching enforces it later. */
export async function setConcentrationCap(
  db: Db,
  { actor, now, capBps, reason }: SetConcentrationCapOptions,
): Promise<{ recordHash: `0x${string}` }> {
  authorise(actor, 'programme.set-limits');
  return db.$transaction(async (tx) => {
    const { bps: previousBps } = await readCap(tx);
    const { hash } = await createRecord(tx, {
      kind: 'concentration.cap-set',
      subject: subject.concentration('ALL'),
      body: { capBps, previousBps, reason },
      author: { userId: actor.userId, address: actor.address, role: 'admin' },
      now,
      demo: actor.demo,
    });
    return { recordHash: hash };
  });
}
