import type { Block, BlockRef, Header } from './block';
import { NodeError } from './errors';
import type { BlockReader } from './node/reader';

export type Range = {
  /** Those with logs of our contracts. */
  blocks: Block[];
  last: Header;
};

/** Final blocks read and written together. */
const LENGTH = 200n;

/** The blocks above `parent` up to `final`, in ranges. While one is written, the next is read. */
export async function* readRanges(
  reader: BlockReader,
  { parent, final }: { parent: BlockRef; final: Header },
): AsyncGenerator<Range, void, void> {
  const start = (above: BlockRef) => {
    if (above.number >= final.number) return undefined;
    const range = readRange(reader, above, final);
    // Its failure is met when it is waited for, or not at all when the reader stops before.
    range.catch(() => undefined);
    return range;
  };
  let reading = start(parent);
  while (reading) {
    const range = await reading;
    reading = start(range.last);
    yield range;
  }
}

async function readRange(reader: BlockReader, parent: BlockRef, final: Header): Promise<Range> {
  const end = parent.number + LENGTH;
  const headers = await reader.headers(parent.number + 1n, end < final.number ? end : final.number);
  headers.forEach((header, index) => requireParent(header, headers[index - 1] ?? parent));
  const last = headers[headers.length - 1];
  if (!last || (last.number === final.number && last.hash !== final.hash))
    throw new NodeError('The node answers from two forks.');
  const blocks = await Promise.all(headers.map((header) => reader.contents(header)));
  return { blocks: blocks.filter(({ logs }) => logs.length > 0), last };
}

/** Ties a block to the one before it. */
export function requireParent(header: Header, parent: BlockRef): void {
  if (header.parentHash !== parent.hash)
    throw new NodeError(
      `Block ${header.number} does not follow on ${parent.hash}: the chain moved.`,
    );
}
