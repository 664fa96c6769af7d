import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';
import { requestLetter } from '@/lib/letters/request-letter';

import { endReading } from '../end-reading';
import { refuseConflicted } from '../interest-queries';

export type DeclinePaperApplicationOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  reason: string;
  /** As the mirror has it; the chain checks again. */
  status: ProviderStatus;
};

/** Declines a provider that was entered from paper: there is no application in the portal to close. */
export async function declinePaperApplication(
  db: Db,
  { actor, now, provider, reason, status }: DeclinePaperApplicationOptions,
): Promise<Decided<'provider.application-declined'>> {
  authorise(actor, 'provider.certify');
  if (!mayAct('decline', status))
    throw new AppError('WRONG_STATE', { key: 'providerWrongStatus', params: { status } });
  const body = { applicationId: null, provider, reason };
  return db.$transaction(async (tx) => {
    await refuseConflicted(tx, actor, provider, now);
    await endReading(tx, provider, now);
    const { hash } = await createRecord(tx, {
      kind: 'provider.application-declined',
      subject: subject.provider(provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
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
