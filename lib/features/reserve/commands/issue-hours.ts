import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { recordWithDocument, type PaperOptions } from './with-document';

export type IssueHoursOptions = PaperOptions & {
  actor: Actor;
  now: Date;
  /** CCH, 1e18 = one hour. */
  amount: bigint;
  reason: string;
  /** What the reserve bears at the moment, CCH; the chain checks it again. */
  issuable: bigint;
};

/** Writes down why hours are issued for grants; `issueForGrants` is sent with the hash. */
export async function issueHours(
  db: Db,
  { actor, now, amount, reason, issuable, documentId, reserve }: IssueHoursOptions,
): Promise<Decided<'reserve.hours-issued'>> {
  authorise(actor, 'reserve.issue');
  if (amount > issuable)
    throw new AppError('BAD_INPUT', { key: 'belowFloor', fields: { hours: 'belowFloor' } });
  return recordWithDocument(
    db,
    { kind: 'reserve.hours-issued', subject: subject.reserve(), actor, role: 'treasurer', now },
    { documentId, reserve },
    (document) => ({ amount: amount.toString(), reason, document }),
  );
}
