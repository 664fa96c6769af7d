import type { Address } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';
import { requestLetter } from '@/lib/letters/request-letter';

import { refuseConflicted } from '../interest-queries';

export type StatusActOptions = {
  actor: Actor;
  now: Date;
  provider: Address;
  reason: string;
  /** As the mirror has it; the chain checks again. */
  status: ProviderStatus;
};

/** The acts that change what a certification is worth for a reason alone, and their records. */
const KINDS = {
  suspend: 'provider.suspended',
  restore: 'provider.restored',
  revoke: 'provider.revoked',
} as const;
type StatusAct = keyof typeof KINDS;

/**
 * Writes down why, with the letter that tells the provider; the act is sent with the hash.
 *
 * @throws AppError FORBIDDEN for whoever is not a certifier or has an interest, WRONG_STATE when the status does not allow it.
 */
export async function recordStatusAct<Act extends StatusAct>(
  db: Db,
  act: Act,
  { actor, now, provider, reason, status }: StatusActOptions,
): Promise<Decided<(typeof KINDS)[Act]>> {
  authorise(actor, 'provider.certify');
  await refuseConflicted(db, actor, provider, now);
  if (!mayAct(act, status))
    throw new AppError('WRONG_STATE', { key: 'providerWrongStatus', params: { status } });
  const kind = KINDS[act];
  const decided = await recordDecision<(typeof KINDS)[StatusAct]>(db, {
    kind,
    subject: subject.provider(provider),
    body: { provider, reason },
    actor,
    role: 'certifier',
    now,
    also: (tx, recordHash) => requestLetter(tx, { recordHash, provider, kind, now }),
  });
  // The three bodies are one and the same; the compiler cannot follow the kind through the table.
  return decided as Decided<(typeof KINDS)[Act]>;
}
