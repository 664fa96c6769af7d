import { above, tipOf, upTo, type Block, type BlockRef, type Header, type Position } from './block';
import { NodeError } from './errors';
import { findAncestor } from './find-ancestor';
import type { BlockReader } from './node/reader';
import { readRanges, requireParent } from './read-ranges';

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
  reader: BlockReader;
  chainId: number;
  /** The deployment's first block. */
  start: bigint;
  /** Where the mirror stands; undefined when it is empty. */
  position: Position | undefined;
};

/**
 * One look at the chain: everything that brings the mirror from `position` to the node's head. Each event must be written
 * before the next is taken. Between two looks nothing is kept, so whatever fails, the next look starts from what the
 * mirror really holds.
 *
 * Every block is tied to the one before by its parent hash, from the deployment on.
 */
export async function* sync(options: SyncOptions): AsyncGenerator<SyncEvent, void, void> {
  const { reader, chainId, start } = options;
  const head = await reader.head();
  const final = await reader.final(head);

  let { position } = options;
  if (!position) {
    // Everything below the deployment counts as final: without the deployment there is nothing to mirror.
    const floor = await reader.header(start > 0n ? start - 1n : 0n);
    yield { type: 'range', head, on: undefined, blocks: [], last: floor, wasFinal: floor.number };
    position = [floor];
  }

  const ancestor = await findAncestor(reader, { chainId, position, head });
  if (ancestor) {
    yield { type: 'reorg', head, on: tipOf(position), ancestor };
    position = upTo(position, ancestor.number);
  }

  let wasFinal = position[0].number;
  const held = position.find((block) => block.number === final.number);
  if (held && final.number > wasFinal) {
    if (held.hash !== final.hash) throw new NodeError('The node answers from two forks.');
    yield { type: 'finalize', head, on: tipOf(position), final: held, wasFinal };
    position = above(position, held);
    wasFinal = held.number;
  }

  let tip = tipOf(position);
  for await (const { blocks, last } of readRanges(reader, { parent: tip, final })) {
    yield { type: 'range', head, on: tip, blocks, last, wasFinal };
    tip = last;
    wasFinal = last.number;
  }

  while (tip.number < head.number) {
    const height: bigint = tip.number + 1n;
    const header = height === head.number ? head : await reader.header(height);
    requireParent(header, tip);
    const block = await reader.contents(header);
    yield { type: 'block', head, on: tip, block };
    tip = block;
  }
}
