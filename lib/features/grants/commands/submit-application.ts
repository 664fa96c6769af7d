import { appendEntry } from '@/lib/audit/append';
import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { GrantApplicationForm } from '../schema';

export type SubmitGrantApplicationOptions = {
  actor: Actor;
  now: Date;
  input: GrantApplicationForm;
  /** The round as the mirror has it. */
  round: { opensAt: Date; closesAt: Date; closed: boolean };
};

/**
 * Files an SME's application for hours. Nothing happens on chain: an applicant needs no gas and no contract. The first
 * application registers the organisation; a round takes one application of each organisation.
 *
 * @throws AppError WRONG_STATE outside the round's window, CONFLICT for a second application.
 */
export async function submitGrantApplication(
  db: Db,
  { actor, now, input, round }: SubmitGrantApplicationOptions,
): Promise<{ applicationId: string; recordHash: `0x${string}` }> {
  authorise(actor, 'grant.apply');
  if (round.closed || now > round.closesAt)
    throw new AppError('WRONG_STATE', { key: 'roundClosed' });
  if (now < round.opensAt) throw new AppError('WRONG_STATE', { key: 'roundNotOpen' });
  const {
    roundId,
    name,
    registrationNumber,
    region,
    contactEmail,
    title,
    summary,
    hours,
    preferredClass,
    ...required
  } = input;
  // A question that was left open is no answer: a record holds nothing that JSON cannot say.
  const answers = preferredClass === undefined ? required : { ...required, preferredClass };

  return db.$transaction(async (tx) => {
    const taken = await tx.organisation.findUnique({
      where: { kind_registrationNumber: { kind: 'SME', registrationNumber } },
    });
    if (taken && taken.wallet !== actor.address)
      throw new AppError('CONFLICT', {
        key: 'registrationNumberTaken',
        fields: { registrationNumber: 'registrationNumberTaken' },
      });
    const known = await tx.organisation.findUnique({
      where: { kind_wallet: { kind: 'SME', wallet: actor.address } },
    });
    const details = { name, registrationNumber, region, contactEmail };
    const organisation = await tx.organisation.upsert({
      where: { kind_wallet: { kind: 'SME', wallet: actor.address } },
      create: { kind: 'SME', wallet: actor.address, demo: actor.demo, createdAt: now, ...details },
      update: details,
    });
    await tx.membership.upsert({
      where: { userId_organisationId: { userId: actor.userId, organisationId: organisation.id } },
      create: { userId: actor.userId, organisationId: organisation.id, createdAt: now },
      update: {},
    });
    const earlier = await tx.grantApplication.findUnique({
      where: { roundId_organisationId: { roundId, organisationId: organisation.id } },
      select: { id: true },
    });
    if (earlier) throw new AppError('CONFLICT', { key: 'alreadyApplied' });

    const applicationId = crypto.randomUUID();
    if (!known)
      await appendEntry(tx, {
        act: 'organisation.registered',
        actor: { address: actor.address, role: 'sme' },
        subject: subject.account(actor.address),
        record: null,
        time: now,
      });
    const { hash } = await createRecord(tx, {
      kind: 'grant.applied',
      subject: subject.grantApplication(applicationId),
      body: {
        applicationId,
        roundId: roundId.toString(),
        applicant: actor.address,
        organisation: { id: organisation.id, name, registrationNumber },
        title,
        summary,
        hours,
        answers,
      },
      author: { userId: actor.userId, address: actor.address, role: 'sme' },
      now,
      demo: actor.demo,
    });
    await tx.grantApplication.create({
      data: {
        id: applicationId,
        roundId,
        organisationId: organisation.id,
        title,
        summary,
        hours,
        answers,
        recordHash: hash,
        submittedAt: now,
      },
    });
    return { applicationId, recordHash: hash };
  });
}
