import { z } from 'zod';

const position = z.object({ block: z.string().regex(/^\d+$/).transform(BigInt) });

/** Whether the portal's mirror of the chain has read block `blockNumber`. Throws when the portal does not answer. */
export async function hasMirrored(blockNumber: bigint): Promise<boolean> {
  const response = await fetch('/api/mirror', { cache: 'no-store' });
  if (!response.ok) throw new Error(`the portal answers ${response.status}`);
  return position.parse(await response.json()).block >= blockNumber;
}
