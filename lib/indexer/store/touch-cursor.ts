import type { Db } from '@/lib/db/client';

/** Notes that the indexer looked at the chain and found it as the cursor says. */
export async function touchCursor(db: Db, chainId: number): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`,
    db.$executeRaw`UPDATE "chain_cursor" SET "updatedAt" = now() WHERE "chainId" = ${chainId}`,
  ]);
}
