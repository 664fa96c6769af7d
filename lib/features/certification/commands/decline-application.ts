import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { requestLetter } from '@/lib/letters/request-letter';

import { endReading } from '../end-reading';
import { refuseConflicted } from '../interest-queries';

export type DeclineApplicationOptions = {
  actor: Actor;
  now: Date;
  applicationId: string;
  reason: string;
};

/** Declines an application with a reason; `declineApplication` is sent with the hash and the provider may apply again. */
export async function declineApplication(
  db: Db,
  { actor, now, applicationId, reason }: DeclineApplicationOptions,
): Promise<Decided<'provider.application-declined'>> {
  authorise(actor, 'provider.certify');
  return db.$transaction(async (tx) => {
    const application = await tx.providerApplication.findUnique({
      where: { id: applicationId },
      select: { organisation: { select: { wallet: true } } },
    });
    if (!application) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
    const provider = application.organisation.wallet as Address;
    await refuseConflicted(tx, actor, provider, now);
    await endReading(tx, provider, now);
    // Two certifiers may decide at once: only the one who still finds it undecided goes on.
    const { count } = await tx.providerApplication.updateMany({
      where: { id: applicationId, status: 'SUBMITTED' },
      data: { status: 'DECLINED', decidedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'applicationDecided' });
    const body = { applicationId, provider, reason };
    const { hash } = await createRecord(tx, {
      kind: 'provider.application-declined',
      subject: subject.provider(provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    await tx.providerApplication.update({
      where: { id: applicationId },
      data: { decisionHash: hash },
    });
    await requestLetter(tx, {
      recordHash: hash,
      provider,
      kind: 'provider.application-declined',
      now,
    });
    return { recordHash: hash, kind: 'provider.application-declined' as const, body };
  });
}
