import type { Tx } from '@/lib/db/client';

import { addDays, toDay, type Day } from '../days';

/** The last day that is over and final: the one before the final block's own. Undefined before there is a final block. */
export async function lastFinalDay(
  tx: Pick<Tx, '$queryRaw'>,
  chainId: number,
): Promise<Day | undefined> {
  const [final] = await tx.$queryRaw<{ time: Date }[]>`
    SELECT b.time FROM chain_cursor c
    JOIN chain_block b ON b."chainId" = c."chainId" AND b.number = c."finalBlock"
    WHERE c."chainId" = ${chainId}`;
  return final && addDays(toDay(final.time), -1);
}
