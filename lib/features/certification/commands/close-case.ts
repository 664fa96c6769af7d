import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { refuseConflicted } from '../interest-queries';
import { lockCase } from '../lock-case';

export type CloseCaseOptions = { actor: Actor; now: Date; caseId: string; reason: string };

/** Ends a reading without a certification. The application itself is declined by an act of its own. */
export async function closeCase(
  db: Db,
  { actor, now, caseId, reason }: CloseCaseOptions,
): Promise<void> {
  authorise(actor, 'provider.certify');
  await db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'close');
    await refuseConflicted(tx, actor, found.provider, now);
    await tx.certificationCase.update({
      where: { id: caseId },
      data: { status: 'CLOSED', closedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    await createRecord(tx, {
      kind: 'case.closed',
      subject: subject.provider(found.provider),
      body: { caseId, provider: found.provider as Address, reason },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
  });
}
