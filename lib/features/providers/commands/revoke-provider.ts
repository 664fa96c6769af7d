import type { Address } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { mayAct, type ProviderStatus } from '../rules';

export type RevokeProviderOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  reason: string;
  /** As the mirror has it; the chain checks again. */
  status: ProviderStatus;
};

/** Writes down why a certification ends for good; `revoke` is sent with the hash. */
export async function revokeProvider(
  db: Db,
  { actor, now, provider, reason, status }: RevokeProviderOptions,
): Promise<Decided<'provider.revoked'>> {
  authorise(actor, 'provider.certify');
  if (!mayAct('revoke', status))
    throw new AppError('WRONG_STATE', { key: 'providerWrongStatus', params: { status } });
  return recordDecision(db, {
    kind: 'provider.revoked',
    subject: subject.provider(provider),
    body: { provider, reason },
    actor,
    role: 'certifier',
    now,
  });
}
