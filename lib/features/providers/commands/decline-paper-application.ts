import type { Address } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { mayAct, type ProviderStatus } from '../rules';

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
  return recordDecision(db, {
    kind: 'provider.application-declined',
    subject: subject.provider(provider),
    body: { applicationId: null, provider, reason },
    actor,
    role: 'certifier',
    now,
  });
}
