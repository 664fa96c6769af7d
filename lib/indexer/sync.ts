import type { Address } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';

import { tipOf, type Block, type BlockRef, type Header, type Position } from './block';
import { DeepReorgError, NodeError } from './errors';
import type { Node } from './node/ask';
import { fetchContents } from './node/contents';
import { fetchFinal } from './node/finality';
import { fetchHeaders, requireHeader } from './node/headers';

/**
 * What the chain did, in the order in which the mirror has to follow. `on` is the tip to which the event applies, absent
 * for the very first; `head` is the node's newest block when it was asked; `wasFinal` is the mirror's newest final block
 * before.
 *
 * - `range`: final blocks on top of the tip, up to `last`; those without our logs are left out of `blocks`.
 * - `block`: one block that may still go.
 * - `reorg`: the blocks above `ancestor` are not on the chain any more.
 * - `finalize`: the mirror's blocks up to `final` will stay.
 */
export type SyncEvent = { head: Header } & (
  | { type: 'range'; on: BlockRef | undefined; blocks: Block[]; last: Header; wasFinal: bigint }
  | { type: 'block'; on: BlockRef; block: Block }
  | { type: 'reorg'; on: BlockRef; ancestor: BlockRef }
  | { type: 'finalize'; on: BlockRef; final: BlockRef; wasFinal: bigint }
);

export type SyncOptions = {
  node: Node;
  deployment: Deployment;
  /** Where the mirror stands; undefined when it is empty. */
  position: Position | undefined;
  /** Addresses whose logs are kept, lower case. */
  addresses: ReadonlySet<Address>;
};

/** Final blocks read and written together. */
const RANGE = 200n;

/**
 * One look at the chain: everything that brings the mirror from `position` to the node's head. Each event must be written
 * before the next is taken. Between two looks nothing is kept, so whatever fails, the next look starts from what the
 * mirror really holds.
 *
 * Every block is tied to the one before by its parent hash, from the deployment on.
 */
export async function* sync(options: SyncOptions): AsyncGenerator<SyncEvent, void, void> {
  const { node, deployment, addresses } = options;
  const head = await requireHeader(node, 'latest');
  const final = await fetchFinal(node, head);

  let position: Position;
  if (options.position) position = options.position;
  else {
    // Everything below the deployment counts as final: without the deployment there is nothing to mirror.
    const floor = await requireHeader(node, deployment.block > 0n ? deployment.block - 1n : 0n);
    yield { type: 'range', head, on: undefined, blocks: [], last: floor, wasFinal: floor.number };
    position = [floor];
  }

  const ancestor = await findAncestor(node, deployment.chainId, position, head);
  if (ancestor) {
    yield { type: 'reorg', head, on: tipOf(position), ancestor };
    position = upTo(position, ancestor);
  }

  const held = position.find((block) => block.number === final.number);
  if (held && final.number > position[0].number) {
    if (held.hash !== final.hash) throw new NodeError('The node answers from two forks.');
    yield {
      type: 'finalize',
      head,
      on: tipOf(position),
      final: held,
      wasFinal: position[0].number,
    };
    position = from(position, held);
  }

  let tip = tipOf(position);
  let wasFinal = position[0].number;
  for await (const { blocks, last } of readRanges(node, tip, final, addresses)) {
    yield { type: 'range', head, on: tip, blocks, last, wasFinal };
    tip = last;
    wasFinal = last.number;
  }
  for (let height = tip.number + 1n; height <= head.number; height++) {
    const header = height === head.number ? head : await requireHeader(node, height);
    requireParent(header, tip);
    const block = await fetchContents(node, header, addresses);
    yield { type: 'block', head, on: tip, block };
    tip = block;
  }
}

/**
 * The newest block that the mirror shares with the chain, when that is not the mirror's tip. A node whose head is below
 * the tip on the same chain only lags: no blocks are taken back for it.
 */
async function findAncestor(
  node: Node,
  chainId: number,
  position: Position,
  head: Header,
): Promise<BlockRef | undefined> {
  const [final] = position;
  const tip = tipOf(position);
  if (head.number < final.number) return undefined;
  const comparable = upTo(position, { number: head.number });
  const newest = tipOf(comparable);
  const remote = newest.number === head.number ? head : await requireHeader(node, newest.number);
  if (remote.hash === newest.hash) return undefined;

  const remotes = await fetchHeaders(node, final.number, newest.number);
  const hashes = new Set(remotes.map(({ hash }) => hash));
  const ancestor = comparable.findLast((block) => hashes.has(block.hash));
  if (ancestor) return ancestor.number === tip.number ? undefined : ancestor;
  throw new DeepReorgError({
    chainId,
    number: final.number,
    held: final.hash,
    found: remotes[0]?.hash ?? 'nothing',
  });
}

type Range = { blocks: Block[]; last: Header };

/** The final blocks above `tip`. While one range is written, the next is read. */
async function* readRanges(
  node: Node,
  tip: BlockRef,
  final: BlockRef,
  addresses: ReadonlySet<Address>,
): AsyncGenerator<Range, void, void> {
  const read = (parent: BlockRef) => {
    const range = readRange(node, parent, final, addresses);
    // Its failure is met when it is waited for, or not at all when the reader stops before.
    range?.catch(() => undefined);
    return range;
  };
  let reading = read(tip);
  while (reading) {
    const range = await reading;
    reading = read(range.last);
    yield range;
  }
}

function readRange(
  node: Node,
  parent: BlockRef,
  final: BlockRef,
  addresses: ReadonlySet<Address>,
): Promise<Range> | undefined {
  const start = parent.number + 1n;
  if (start > final.number) return undefined;
  const end = start + RANGE - 1n < final.number ? start + RANGE - 1n : final.number;
  return (async () => {
    const headers = await fetchHeaders(node, start, end);
    headers.forEach((header, index) => requireParent(header, headers[index - 1] ?? parent));
    const last = headers[headers.length - 1];
    if (!last || (last.number === final.number && last.hash !== final.hash))
      throw new NodeError('The node answers from two forks.');
    const blocks = await Promise.all(
      headers.map((header) => fetchContents(node, header, addresses)),
    );
    return { blocks: blocks.filter(({ logs }) => logs.length > 0), last };
  })();
}

function requireParent(header: Header, parent: BlockRef): void {
  if (header.parentHash !== parent.hash)
    throw new NodeError(
      `Block ${header.number} does not follow on ${parent.hash}: the chain moved.`,
    );
}

function upTo(position: Position, { number }: { number: bigint }): Position {
  const [final, ...rest] = position;
  return [final, ...rest.filter((block) => block.number <= number)];
}

function from(position: Position, final: BlockRef): Position {
  return [final, ...position.filter((block) => block.number > final.number)];
}
