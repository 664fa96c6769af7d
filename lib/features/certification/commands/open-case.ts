import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';

import { requireFree } from '../interest-queries';
import type { Tier } from '../rules';

export type OpenCaseOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  tier: Tier;
  /** As the mirror has it: only who applied or is certified can be read. */
  status: ProviderStatus;
};

/**
 * Begins to read a provider. The undecided application, if there is one, is what the case answers; without one it is a
 * renewal or came on paper.
 *
 * @throws AppError CONFLICT when the provider is being read already.
 */
export async function openCase(
  db: Db,
  { actor, now, provider, tier, status }: OpenCaseOptions,
): Promise<{ caseId: string }> {
  authorise(actor, 'provider.certify');
  if (!mayAct('certify', status))
    throw new AppError('WRONG_STATE', { key: 'providerNotCertifiable', params: { status } });
  return db.$transaction(async (tx) => {
    await requireFree(tx, actor, provider, now);
    // Two certifiers may begin at once: the second waits here and finds the case of the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`case:${provider}`}, 0))`;
    const underWay = await tx.certificationCase.findFirst({
      where: { provider, status: { in: ['READING', 'ASKED', 'SECOND_READING'] } },
      select: { id: true },
    });
    if (underWay) throw new AppError('CONFLICT', { key: 'caseUnderWay' });
    const application = await tx.providerApplication.findFirst({
      where: { status: 'SUBMITTED', organisation: { kind: 'PROVIDER', wallet: provider } },
      select: { id: true },
    });
    const { id } = await tx.certificationCase.create({
      data: {
        provider,
        applicationId: application?.id ?? null,
        tier,
        status: 'READING',
        openedBy: actor.address,
        openedAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    await createRecord(tx, {
      kind: 'case.opened',
      subject: subject.provider(provider),
      body: { caseId: id, provider, tier },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    return { caseId: id };
  });
}
