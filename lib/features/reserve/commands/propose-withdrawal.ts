import type { Address } from 'viem';

import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { recordWithDocument, type PaperOptions } from './with-document';

export type ProposeWithdrawalOptions = PaperOptions & {
  actor: Actor;
  now: Date;
  /** Settlement-asset units. */
  amount: bigint;
  asset: Address;
  to: Address;
  reason: string;
  /** What stands above the healthy line at the moment; the chain checks it again when it runs. */
  withdrawable: bigint;
};

/** Writes down why surplus should leave; `withdrawSurplus` is scheduled with the hash and waits out its delay. */
export async function proposeWithdrawal(
  db: Db,
  {
    actor,
    now,
    amount,
    asset,
    to,
    reason,
    withdrawable,
    documentId,
    reserve,
  }: ProposeWithdrawalOptions,
): Promise<Decided<'reserve.withdrawal-proposed'>> {
  authorise(actor, 'reserve.withdraw');
  if (amount > withdrawable)
    throw new AppError('BAD_INPUT', { key: 'aboveSurplus', fields: { amount: 'aboveSurplus' } });
  return recordWithDocument(
    db,
    {
      kind: 'reserve.withdrawal-proposed',
      subject: subject.reserve(),
      actor,
      role: 'withdrawer',
      now,
    },
    { documentId, reserve },
    (document) => ({ amount: amount.toString(), asset, to, reason, document }),
  );
}
