import type { Tx } from '@/lib/db/client';

/**
 * The blocks up to `final` stay: their undo is not needed any more, nor those of them in which nothing of ours happened.
 * The final block itself is kept as the last point to come back to.
 */
export async function settle(
  tx: Tx,
  { chainId, wasFinal, final }: { chainId: number; wasFinal: bigint; final: bigint },
): Promise<void> {
  await tx.$executeRaw`SELECT chain_prune_undo(${chainId}::int, ${final}::bigint)`;
  await tx.$executeRaw`
    DELETE FROM "chain_block" b
    WHERE b."chainId" = ${chainId} AND b."number" >= ${wasFinal} AND b."number" < ${final}
      AND NOT EXISTS (
        SELECT 1 FROM "chain_event" e WHERE e."chainId" = b."chainId" AND e."blockHash" = b."hash")`;
}
