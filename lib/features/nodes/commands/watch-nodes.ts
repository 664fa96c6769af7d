import type { Address } from 'viem';

import { log } from '@/lib/core/log';
import type { Db } from '@/lib/db/client';

import { syncDiscrepancies } from './sync-discrepancies';

export type WatchNodesOptions = { chainId: number; now: Date };

/**
 * What no report brings up: machines that fell silent, certificates that changed or ended, benchmarks that nobody
 * answered. Each provider in a transaction of its own.
 */
export async function watchNodes(
  db: Db,
  { chainId, now }: WatchNodesOptions,
): Promise<{ opened: number; closed: number }> {
  await db.nodeChallenge.updateMany({
    where: { verdict: null, expiresAt: { lte: now } },
    data: { verdict: 'EXPIRED', decidedAt: now },
  });
  const rows = await db.$queryRaw<{ provider: Address }[]>`
    SELECT provider FROM node WHERE "revokedAt" IS NULL
    UNION SELECT provider FROM discrepancy WHERE "currentKey" IS NOT NULL ORDER BY provider`;
  const sum = { opened: 0, closed: 0 };
  for (const { provider } of rows) {
    const { opened, closed } = await db.$transaction(
      (tx) => syncDiscrepancies(tx, { provider, chainId, now }),
      { timeout: 30_000 },
    );
    sum.opened += opened;
    sum.closed += closed;
  }
  if (sum.opened > 0) log.info(sum, 'discrepancies opened');
  return sum;
}
