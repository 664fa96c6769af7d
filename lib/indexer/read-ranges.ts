import type { Block, BlockRef, Header } from './block';
import { NodeError } from './errors';
import { mapLimited } from './map-limited';
import type { BlockReader } from './node/reader';

export type Range = {
  /** Those with logs of our contracts. */
  blocks: Block[];
  last: Header;
};

/** Headers asked for at once. */
const HEADERS = 200n;
/** Transactions whose receipts are read before they are written: bounds memory, and lets reading and writing overlap. */
const TRANSACTIONS = 2_000;
/** Blocks read at once: a busy network's receipts are half a megabyte each, and viem refuses answers above ten. */
const CONTENTS_AT_ONCE = 8;

/** Ranges read ahead: one answer is taken apart while the node makes the next. */
const AHEAD = 2;

/** The blocks above `parent` up to `final`, in ranges. While one is written, the next ones are read. */
export async function* readRanges(
  reader: BlockReader,
  { parent, final }: { parent: BlockRef; final: Header },
): AsyncGenerator<Range, void, void> {
  const slices = readSlices(reader, { parent, final });
  const readNext = () => {
    const range = readRange(reader, slices);
    // Its failure is met when it is waited for, or not at all when the writer stops before.
    range.catch(() => undefined);
    return range;
  };
  const reading = Array.from({ length: AHEAD }, readNext);
  for (;;) {
    const range = await reading.shift();
    if (!range) return;
    reading.push(readNext());
    yield range;
  }
}

async function readRange(
  reader: BlockReader,
  slices: AsyncGenerator<Header[], void, void>,
): Promise<Range | undefined> {
  const { value: headers } = await slices.next();
  const last = headers?.[headers.length - 1];
  if (!headers || !last) return undefined;
  const blocks = await mapLimited(headers, CONTENTS_AT_ONCE, (header) => reader.contents(header));
  return { blocks: blocks.filter(({ logs }) => logs.length > 0), last };
}

/** Headers tied to each other by their parent hashes, in slices of a bounded number of transactions to read. */
async function* readSlices(
  reader: BlockReader,
  { parent, final }: { parent: BlockRef; final: Header },
): AsyncGenerator<Header[], void, void> {
  let tip = parent;
  while (tip.number < final.number) {
    const end = tip.number + HEADERS;
    const headers = await reader.headers(tip.number + 1n, end < final.number ? end : final.number);
    let slice: Header[] = [];
    let transactions = 0;
    for (const header of headers) {
      requireParent(header, tip);
      if (header.number === final.number && header.hash !== final.hash)
        throw new NodeError('The node answers from two forks.');
      tip = header;
      slice.push(header);
      if (reader.mayHoldLogs(header)) transactions += header.transactions.length;
      if (transactions < TRANSACTIONS) continue;
      yield slice;
      slice = [];
      transactions = 0;
    }
    if (slice.length > 0) yield slice;
  }
}

/** Ties a block to the one before it. */
export function requireParent(header: Header, parent: BlockRef): void {
  if (header.parentHash !== parent.hash)
    throw new NodeError(
      `Block ${header.number} does not follow on ${parent.hash}: the chain moved.`,
    );
}
