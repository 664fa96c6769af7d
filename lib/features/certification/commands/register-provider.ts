import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';

import { refuseConflicted } from '../interest-queries';

export type RegisterProviderOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  name: string;
  registrationNumber: string;
  region: string;
  contactEmail: string;
  /** Where the application lies: the file number of the letter. */
  source: string;
  reason: string;
  status: ProviderStatus;
};

/** Enters a provider that applied on paper; `register` is sent with the hash. */
export async function registerProvider(
  db: Db,
  options: RegisterProviderOptions,
): Promise<Decided<'provider.registered'>> {
  const {
    actor,
    now,
    provider,
    name,
    registrationNumber,
    region,
    contactEmail,
    source,
    reason,
    status,
  } = options;
  authorise(actor, 'provider.certify');
  await refuseConflicted(db, actor, provider, now);
  if (!mayAct('register', status))
    throw new AppError('WRONG_STATE', { key: 'providerWrongStatus', params: { status } });
  return db.$transaction(async (tx) => {
    const taken = await tx.organisation.findFirst({
      where: { kind: 'PROVIDER', registrationNumber, wallet: { not: provider } },
      select: { id: true },
    });
    if (taken)
      throw new AppError('CONFLICT', {
        key: 'registrationNumberTaken',
        fields: { registrationNumber: 'registrationNumberTaken' },
      });
    await tx.organisation.upsert({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: provider } },
      create: {
        kind: 'PROVIDER',
        wallet: provider,
        name,
        registrationNumber,
        region,
        contactEmail,
        demo: actor.demo,
        createdAt: now,
      },
      update: { name, registrationNumber, region, contactEmail },
    });
    const body = { provider, region, source, reason };
    const { hash } = await createRecord(tx, {
      kind: 'provider.registered',
      subject: subject.provider(provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    return { recordHash: hash, kind: 'provider.registered' as const, body };
  });
}
