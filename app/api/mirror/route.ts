import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** How far the mirror of the chain has read: pages that wait for the record of a transaction ask this once a second. */
export async function GET(): Promise<Response> {
  const cursor = await db().chainCursor.findUnique({
    where: { chainId: env().CHAIN_ID },
    select: { blockNumber: true },
  });
  return Response.json(
    { block: (cursor?.blockNumber ?? 0n).toString() },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
