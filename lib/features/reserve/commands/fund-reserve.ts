import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { RecordBody } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorOf } from '@/lib/auth/author';
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
): Promise<{ recordHash: `0x${string}`; body: RecordBody<'reserve.funded'> }> {
  authorise(actor, 'reserve.fund');
  const body = { amount: amount.toString(), asset, source, reason };
  const { hash } = await db.$transaction((tx) =>
    createRecord(tx, {
      kind: 'reserve.funded',
      subject: subject.reserve(),
      body,
      now,
      ...authorOf(actor, 'treasurer'),
    }),
  );
  return { recordHash: hash, body };
}
