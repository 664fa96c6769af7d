import type { Address, Hex } from 'viem';

/** A place on the chain. */
export type BlockRef = {
  number: bigint;
  hash: Hex;
  time: Date;
};

export type Header = BlockRef & {
  parentHash: Hex;
  /** 2048-bit filter of every address and topic in the block's logs. */
  logsBloom: Hex;
  /** Hashes of its transactions, in order. */
  transactions: readonly Hex[];
};

/** A log of one of our contracts. */
export type ContractLog = {
  /** As the node spells it, lower case. */
  address: Address;
  topics: readonly Hex[];
  data: Hex;
  /** Place among all logs of the block. */
  logIndex: number;
  txHash: Hex;
  /** Account that signed the transaction; the caller of our contract may be another contract (a Safe). */
  sender: Address;
};

/** A block with our contracts' logs, in their order; none is missing and none is there twice. */
export type Block = Header & { logs: readonly ContractLog[] };

/**
 * How far the mirror goes: the blocks that it holds from the newest final one (first) up to its tip (last). Never empty.
 */
export type Position = readonly [final: BlockRef, ...rest: BlockRef[]];

export function tipOf(position: Position): BlockRef {
  return position[position.length - 1] ?? position[0];
}

/** The part up to a height; the final block always stays. */
export function upTo([final, ...rest]: Position, height: bigint): Position {
  return [final, ...rest.filter((block) => block.number <= height)];
}

/** The position once `final` is its newest final block. */
export function above(position: Position, final: BlockRef): Position {
  return [final, ...position.filter((block) => block.number > final.number)];
}
