import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { readCeiling } from '../read-limits';

export type SetCarbonCeilingOptions = { actor: Actor; now: Date; tonnes: number; reason: string };

/** Writes down how much carbon the programme may cause in a year: tonnes of CO₂-equivalent. */
export async function setCarbonCeiling(
  db: Db,
  { actor, now, tonnes, reason }: SetCarbonCeilingOptions,
): Promise<{ recordHash: `0x${string}` }> {
  authorise(actor, 'programme.set-limits');
  return db.$transaction(async (tx) => {
    const { tonnes: previousTonnes } = await readCeiling(tx);
    const { hash } = await createRecord(tx, {
      kind: 'carbon.ceiling-set',
      subject: subject.carbon(),
      body: { tonnes, previousTonnes, reason },
      author: { userId: actor.userId, address: actor.address, role: 'admin' },
      now,
      demo: actor.demo,
    });
    return { recordHash: hash };
  });
}
