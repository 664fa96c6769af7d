import { appendEntry } from '@/lib/audit/append';
import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';

import { lockWallet } from '../draft-row';
import type { ApplicationInput } from '../schema';

export type SubmitApplicationOptions = { actor: Actor; now: Date; input: ApplicationInput };

export type Submitted = Decided<'provider.applied'> & { applicationId: string };

/**
 * Files an application in the name of the actor's wallet, which becomes the provider's operator address. The first
 * application registers the organisation. Only one may be undecided: the unique wallet and the check inside the
 * transaction close the race of two tabs. The documents that it names become part of the record, and stay.
 *
 * @throws AppError CONFLICT when an application is undecided or the registration number belongs to another wallet.
 */
export function submitApplication(
  db: Db,
  { actor, now, input }: SubmitApplicationOptions,
): Promise<Submitted> {
  authorise(actor, 'provider.apply');
  return db.$transaction((tx) => fileApplication(tx, { actor, now, input }));
}

/** The same in a transaction of the caller, as its last statements. */
export async function fileApplication(
  tx: Tx,
  { actor, now, input }: SubmitApplicationOptions,
): Promise<Submitted> {
  const { name, registrationNumber, region, website, ...answers } = input;
  await lockWallet(tx, actor.address);
  const taken = await tx.organisation.findUnique({
    where: { kind_registrationNumber: { kind: 'PROVIDER', registrationNumber } },
  });
  if (taken && taken.wallet !== actor.address)
    throw new AppError('CONFLICT', {
      key: 'registrationNumberTaken',
      fields: { registrationNumber: 'registrationNumberTaken' },
    });

  const wallet = { kind_wallet: { kind: 'PROVIDER' as const, wallet: actor.address } };
  const known = await tx.organisation.findUnique({ where: wallet });
  const details = { name, registrationNumber, region, website, contactEmail: answers.contactEmail };
  const organisation = await tx.organisation.upsert({
    where: wallet,
    create: {
      ...{ kind: 'PROVIDER', wallet: actor.address, demo: actor.demo, createdAt: now },
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
    author: { userId: actor.userId, address: actor.address, role: 'provider' },
    now,
    demo: actor.demo,
  });
  await tx.providerApplication.create({
    data: {
      ...{ id: applicationId, organisationId: organisation.id, answers },
      ...{ recordHash: hash, submittedAt: now },
    },
  });
  await keepDocuments(tx, actor, input, hash);
  return { recordHash: hash, kind: 'provider.applied', body, applicationId };
}

/** A document may have been taken back a moment ago: then the record would name what nobody can show. */
async function keepDocuments(
  tx: Tx,
  actor: Actor,
  { sites }: ApplicationInput,
  recordHash: string,
): Promise<void> {
  const ids = sites.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId));
  const where = { id: { in: ids }, providerWallet: actor.address };
  await tx.document.updateMany({ where: { ...where, recordHash: null }, data: { recordHash } });
  if ((await tx.document.count({ where })) !== ids.length)
    throw new AppError('CONFLICT', { key: 'draftChanged' });
}
