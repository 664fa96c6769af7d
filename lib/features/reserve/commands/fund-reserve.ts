import type { Address } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type FundReserveOptions = {
  actor: Actor;
  now: Date;
  /** Settlement-asset units, above zero. */
  amount: bigint;
  asset: Address;
  /** Where the money comes from: the budget line, the council's decision. */
  source: string;
  reason: string;
};

/** Writes down a funding. The money moves when the treasurer sends `fund` with the hash. */
export async function fundReserve(
  db: Db,
  { actor, now, amount, asset, source, reason }: FundReserveOptions,
): Promise<Decided<'reserve.funded'>> {
  authorise(actor, 'reserve.fund');
  const body = { amount: amount.toString(), asset, source, reason };
  return recordDecision(db, {
    kind: 'reserve.funded',
    subject: subject.reserve(),
    body,
    actor,
    role: 'treasurer',
    now,
  });
}
