import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import type { PegChangeDto } from './schema';

/** Public. Every setting of the peg, newest first. */
export async function listPegChanges(): Promise<PegChangeDto[]> {
  const { finalBlock } = await asOf();
  const rows = await db().chainPegChange.findMany({
    where: { chainId: deployment().chainId },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  });
  return rows.map((row) => ({
    terms: {
      price: toBigInt(row.price),
      mintFeeBps: row.mintFeeBps,
      redeemFeeBps: row.redeemFeeBps,
      maxStepBps: row.maxStepBps,
      minInterval: row.minInterval,
      supplyCap: toBigInt(row.supplyCap),
    },
    time: row.time,
    txHash: row.txHash,
    recordHash: row.recordHash,
    blockNumber: row.blockNumber,
    final: row.blockNumber <= finalBlock,
  }));
}
