import type { Address } from 'viem';

import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { recordWithDocument, type PaperOptions } from './with-document';

export type FundReserveOptions = PaperOptions & {
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
  { actor, now, amount, asset, source, reason, documentId, reserve }: FundReserveOptions,
): Promise<Decided<'reserve.funded'>> {
  authorise(actor, 'reserve.fund');
  return recordWithDocument(
    db,
    { kind: 'reserve.funded', subject: subject.reserve(), actor, role: 'treasurer', now },
    { documentId, reserve },
    (document) => ({ amount: amount.toString(), asset, source, reason, document }),
  );
}
