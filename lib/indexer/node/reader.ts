import type { Address } from 'viem';

import type { Block, Header } from '../block';
import { retry } from '../retry';
import type { Node } from './ask';
import { fetchContents, mayHoldLogs } from './contents';
import { fetchFinal } from './finality';
import { requireHeader } from './headers';

/** Reads blocks from a node, whole or not at all. */
export type BlockReader = {
  head(): Promise<Header>;
  /** The newest final block at or below `head`. */
  final(head: Header): Promise<Header>;
  header(height: bigint): Promise<Header>;
  /** From `from` to `to`, both included, asked at once. */
  headers(from: bigint, to: bigint): Promise<Header[]>;
  contents(header: Header): Promise<Block>;
  /** False when the header alone tells that nothing of ours happened. */
  mayHoldLogs(header: Header): boolean;
};

export type BlockReaderOptions = {
  node: Node;
  /** Addresses whose logs are kept, lower case. */
  addresses: ReadonlySet<Address>;
  /** Pause before a block that came missing or incomplete is asked for again. */
  firstWaitMs?: number;
};

/** How often one block is asked for: one bad answer must not cost the two hundred good ones read with it. */
const ATTEMPTS = 3;
const FIRST_WAIT_MS = 50;

export function createBlockReader(options: BlockReaderOptions): BlockReader {
  const { node, addresses, firstWaitMs = FIRST_WAIT_MS } = options;
  const patiently = <T>(work: () => Promise<T>) => retry(work, { attempts: ATTEMPTS, firstWaitMs });
  const header = (at: bigint | 'latest') => patiently(() => requireHeader(node, at));
  return {
    head: () => header('latest'),
    final: (head) => patiently(() => fetchFinal(node, head)),
    header,
    headers: (from, to) =>
      Promise.all(
        Array.from({ length: Number(to - from) + 1 }, (_, index) => header(from + BigInt(index))),
      ),
    mayHoldLogs: (of) => mayHoldLogs(of, addresses),
    contents: (of) => patiently(() => fetchContents(node, of, addresses)),
  };
}
