import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

import { isUnderWay, mayMove, type CaseMove } from './states';

const parts = { items: true, requests: { orderBy: { askedAt: 'desc' } } } as const;
export type CaseRow = Prisma.CertificationCaseGetPayload<{ include: typeof parts }>;

/**
 * The case, held until the transaction ends: whoever else wants to move it waits, and then finds the state it was moved to.
 *
 * @throws AppError NOT_FOUND; WRONG_STATE when `move` is not open to it now.
 */
export async function lockCase(tx: Tx, id: string, move: CaseMove): Promise<CaseRow> {
  await tx.$queryRaw`SELECT 1 FROM "certification_case" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.certificationCase.findUnique({ where: { id }, include: parts });
  if (!found) throw new AppError('NOT_FOUND', { key: 'caseNotFound' });
  if (!mayMove(move, found.status))
    throw new AppError('WRONG_STATE', {
      key: isUnderWay(found.status) ? 'caseElsewhere' : 'caseEnded',
    });
  return found;
}

/** @throws AppError CONFLICT when somebody changed the case since the page was drawn. */
export function requireVersion(found: { version: number }, version: number): void {
  if (found.version !== version) throw new AppError('CONFLICT', { key: 'caseChanged' });
}
