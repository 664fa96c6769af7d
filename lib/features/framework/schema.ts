import type { z } from 'zod';

import { blockText, decimalText } from '@/lib/core/wire';

/** Where the mirror of the chain stood when a page was made. Shown beside every figure read from it. */
export type AsOf = {
  chainId: number;
  blockNumber: bigint;
  blockHash: string;
  /** The block's own time. */
  time: Date;
  /** Newest block that cannot be reorganised any more; a row of a later block is provisional. */
  finalBlock: bigint;
  /** Set when nobody has looked at the chain for a minute: the node or the indexer is away, and this is the last known. */
  silentSince?: Date;
};

export type SettlementAsset = { address: `0x${string}`; symbol: string; decimals: number };

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
