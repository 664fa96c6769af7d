import type { z } from 'zod';

import { blockText, decimalText } from '@/lib/core/wire';

import type { AsOf } from './schema';

/** The block at which the mirror stood: on every answer that is made from it. */
export const asOfText = {
  chainId: decimalText,
  block: blockText,
};

export type AsOfText = { chainId: string; block: z.infer<typeof blockText> };

export function asOfOnWire({ chainId, blockNumber, blockHash, time }: AsOf): AsOfText {
  return {
    chainId: chainId.toString(),
    block: {
      number: blockNumber.toString(),
      hash: blockHash,
      timestamp: (time.getTime() / 1_000).toString(),
    },
  };
}
