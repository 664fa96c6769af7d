import { serverClient } from '@/lib/chain/server/clients';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { lookAtParts } from '@/lib/features/framework/look-at-parts';
import { reasonsNotReady } from '@/lib/features/framework/readiness';

export const dynamic = 'force-dynamic';

/** Whether this process should get traffic: 200 with the figures, or 503 with the reasons beside them. */
export async function GET(): Promise<Response> {
  const chainId = env().CHAIN_ID;
  const figures = await lookAtParts({ db: db(), client: serverClient(), chainId });
  const reasons = reasonsNotReady(figures, { blocksOnDemand: chainId === 31337 });
  const { databaseMs, chain, indexer } = figures;
  return Response.json(
    {
      status: reasons.length === 0 ? 'ready' : 'not ready',
      reasons,
      database: databaseMs === undefined ? null : { milliseconds: databaseMs },
      chain: chain ? { head: chain.head.toString(), ageSeconds: chain.ageSeconds } : null,
      indexer: indexer
        ? {
            block: indexer.block.toString(),
            lagBlocks: chain ? Number(chain.head - indexer.block) : null,
            lookedSecondsAgo: indexer.lookedSecondsAgo,
          }
        : null,
    },
    { status: reasons.length === 0 ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
