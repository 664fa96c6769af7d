/** Where the mirror of the chain stood when a page was made. Shown beside every figure read from it. */
export type AsOf = {
  chainId: number;
  blockNumber: bigint;
  blockHash: string;
  /** The block's own time. */
  time: Date;
  /** Newest block that cannot be reorganised any more; a row of a later block is provisional. */
  finalBlock: bigint;
};

export type SettlementAsset = { address: `0x${string}`; symbol: string; decimals: number };
