import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { requireFree } from '../interest-queries';
import { lockCase } from '../lock-case';
import type { ItemKey } from '../rules';

export type AskProviderOptions = {
  actor: Actor;
  now: Date;
  caseId: string;
  question: string;
  items: readonly ItemKey[];
  dueOn: Date;
};

/** Asks the provider for what is missing: from here it is its turn, and the case waits. */
export async function askProvider(
  db: Db,
  { actor, now, caseId, question, items, dueOn }: AskProviderOptions,
): Promise<{ requestId: string }> {
  authorise(actor, 'provider.certify');
  return db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'ask');
    await requireFree(tx, actor, found.provider, now);
    const { hash } = await createRecord(tx, {
      kind: 'case.information-requested',
      subject: subject.provider(found.provider),
      body: {
        caseId,
        provider: found.provider as Address,
        question,
        items: [...items],
        dueOn: dueOn.toISOString(),
      },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    const { id } = await tx.caseRequest.create({
      data: {
        caseId,
        question,
        items: [...items],
        askedBy: actor.address,
        askedAt: now,
        dueOn,
        recordHash: hash,
      },
      select: { id: true },
    });
    await tx.certificationCase.update({
      where: { id: caseId },
      data: { status: 'ASKED', version: { increment: 1 }, updatedAt: now },
    });
    return { requestId: id };
  });
}
