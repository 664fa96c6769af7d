import type { Hex } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type SetClassOptions = {
  actor: Actor;
  now: Date;
  classId: string;
  /** WAD; null for a new class. */
  previousWeight: bigint | null;
  /** WAD: 1e18 = one H100-hour for an hour of the class. */
  weight: bigint;
  /** The maker's figures and the formula's version, in words. */
  evidence: string;
  evidenceHash: Hex;
  reason: string;
};

/** Writes down what an hour of a GPU class is worth and why; `setClass` is sent with the hash. */
export async function setClass(db: Db, options: SetClassOptions): Promise<Decided<'class.set'>> {
  const { actor, now, classId, previousWeight, weight, evidence, evidenceHash, reason } = options;
  authorise(actor, 'hardware.set');
  return recordDecision(db, {
    kind: 'class.set',
    subject: subject.hardwareClass(classId),
    body: {
      classId,
      previousWeight: previousWeight?.toString() ?? null,
      weight: weight.toString(),
      evidence,
      evidenceHash,
      reason,
    },
    actor,
    role: 'certifier',
    now,
  });
}
