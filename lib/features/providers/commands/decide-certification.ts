import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { mayAct, TERM_DAYS, type ProviderStatus } from '../rules';

export type DecideCertificationOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  /** The application that this decision answers; absent for a renewal. */
  applicationId?: string;
  tier: 1 | 2 | 3 | 4;
  region: string;
  expiresAt: Date;
  inventory: { classId: string; units: number }[];
  reason: string;
  /** The provider as the mirror has it. */
  state: { status: ProviderStatus; serial: number };
};

const DAY_MS = 86_400_000;

/**
 * Writes the certifier's decision. The certifier then signs the inventory (EIP-712, covering this record's hash) and sends
 * `certify`; the registry checks both. The application counts as decided from here on.
 *
 * @throws AppError WRONG_STATE when the provider cannot be certified now, or the application was decided meanwhile.
 */
export async function decideCertification(
  db: Db,
  options: DecideCertificationOptions,
): Promise<Decided<'provider.certified'>> {
  const { actor, now, provider, applicationId, tier, region, expiresAt, inventory, reason, state } =
    options;
  authorise(actor, 'provider.certify');
  if (provider === actor.address) throw new AppError('FORBIDDEN', { key: 'selfCertification' });
  if (!mayAct('certify', state.status))
    throw new AppError('WRONG_STATE', {
      key: 'providerNotCertifiable',
      params: { status: state.status },
    });
  const latest = new Date(now.getTime() + TERM_DAYS[tier] * DAY_MS);
  if (expiresAt > latest)
    throw new AppError('BAD_INPUT', {
      key: 'termTooLong',
      params: { days: TERM_DAYS[tier] },
      fields: { termDays: 'termTooLong' },
    });

  const body = {
    provider,
    tier,
    region,
    expiresAt: expiresAt.toISOString(),
    serial: String(state.serial),
    inventory,
    signer: actor.address,
    reason,
  };
  return db.$transaction(async (tx) => {
    if (applicationId) {
      // Two certifiers may decide at once: only the one who still finds it undecided goes on.
      const { count } = await tx.providerApplication.updateMany({
        where: { id: applicationId, status: 'SUBMITTED', organisation: { wallet: provider } },
        data: { status: 'CERTIFIED', decidedAt: now },
      });
      if (count === 0) throw new AppError('WRONG_STATE', { key: 'applicationDecided' });
    }
    const { hash } = await createRecord(tx, {
      kind: 'provider.certified',
      subject: subject.provider(provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    if (applicationId)
      await tx.providerApplication.update({
        where: { id: applicationId },
        data: { decisionHash: hash },
      });
    return { recordHash: hash, kind: 'provider.certified' as const, body };
  });
}
