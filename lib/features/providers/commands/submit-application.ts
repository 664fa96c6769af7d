import { appendEntry } from '@/lib/audit/append';
import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { ProviderApplicationForm } from '../schema';

export type SubmitApplicationOptions = { actor: Actor; now: Date; input: ProviderApplicationForm };

/**
 * Files an application in the name of the actor's wallet, which becomes the provider's operator address. The first
 * application registers the organisation. Only one may be undecided: the unique wallet and the check inside the
 * transaction close the race of two tabs.
 *
 * @throws AppError CONFLICT when an application is undecided or the registration number belongs to another wallet.
 */
export async function submitApplication(
  db: Db,
  { actor, now, input }: SubmitApplicationOptions,
): Promise<Decided<'provider.applied'> & { applicationId: string }> {
  authorise(actor, 'provider.apply');
  const { name, registrationNumber, region, website, ...answers } = input;

  return db.$transaction(async (tx) => {
    const taken = await tx.organisation.findUnique({
      where: { kind_registrationNumber: { kind: 'PROVIDER', registrationNumber } },
    });
    if (taken && taken.wallet !== actor.address)
      throw new AppError('CONFLICT', {
        key: 'registrationNumberTaken',
        fields: { registrationNumber: 'registrationNumberTaken' },
      });

    const known = await tx.organisation.findUnique({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: actor.address } },
    });
    const details = {
      name,
      registrationNumber,
      region,
      website: website ?? null,
      contactEmail: answers.contactEmail,
    };
    const organisation = await tx.organisation.upsert({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: actor.address } },
      create: {
        kind: 'PROVIDER',
        wallet: actor.address,
        demo: actor.demo,
        createdAt: now,
        ...details,
      },
      update: details,
    });
    await tx.membership.upsert({
      where: { userId_organisationId: { userId: actor.userId, organisationId: organisation.id } },
      create: { userId: actor.userId, organisationId: organisation.id, createdAt: now },
      update: {},
    });
    const undecided = await tx.providerApplication.findFirst({
      where: { organisationId: organisation.id, status: 'SUBMITTED' },
      select: { id: true },
    });
    if (undecided) throw new AppError('CONFLICT', { key: 'applicationUndecided' });

    const applicationId = crypto.randomUUID();
    const body = {
      applicationId,
      provider: actor.address,
      region,
      organisation: { id: organisation.id, name, registrationNumber },
      answers,
    };
    const author = { userId: actor.userId, address: actor.address, role: 'provider' as const };
    if (!known)
      await appendEntry(tx, {
        act: 'organisation.registered',
        actor: { address: actor.address, role: 'provider' },
        subject: subject.provider(actor.address),
        record: null,
        time: now,
      });
    const { hash } = await createRecord(tx, {
      kind: 'provider.applied',
      subject: subject.provider(actor.address),
      body,
      author,
      now,
      demo: actor.demo,
    });
    await tx.providerApplication.create({
      data: {
        id: applicationId,
        organisationId: organisation.id,
        answers,
        recordHash: hash,
        submittedAt: now,
      },
    });
    return { recordHash: hash, kind: 'provider.applied' as const, body, applicationId };
  });
}
