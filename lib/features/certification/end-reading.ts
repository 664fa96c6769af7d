import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/client';

import { CASE_MOVES } from './states';

/**
 * Ends the reading of a provider whose application is declined: there is nothing left to read for.
 *
 * @throws AppError WRONG_STATE while a second reader has the decision: it must come back first.
 */
export async function endReading(tx: Tx, provider: string, now: Date): Promise<void> {
  const { count } = await tx.certificationCase.updateMany({
    where: { provider, status: { in: [...CASE_MOVES.close.from] } },
    data: {
      status: CASE_MOVES.close.to,
      closedAt: now,
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  if (count > 0) return;
  const elsewhere = await tx.certificationCase.findFirst({
    where: { provider, status: 'SECOND_READING' },
    select: { id: true },
  });
  if (elsewhere) throw new AppError('WRONG_STATE', { key: 'caseElsewhere' });
}
