import { tipOf, upTo, type BlockRef, type Header, type Position } from './block';
import { DeepReorgError } from './errors';
import type { BlockReader } from './node/reader';

/**
 * The newest block that the mirror shares with the chain, when that is not the mirror's tip. A node whose head is below
 * the tip on the same chain only lags: no blocks are taken back for it.
 */
export async function findAncestor(
  reader: BlockReader,
  options: { chainId: number; position: Position; head: Header },
): Promise<BlockRef | undefined> {
  const { chainId, position, head } = options;
  const [final] = position;
  if (head.number < final.number) return undefined;
  const comparable = upTo(position, head.number);
  const newest = tipOf(comparable);
  const remote = newest.number === head.number ? head : await reader.header(newest.number);
  if (remote.hash === newest.hash) return undefined;

  const remotes = await reader.headers(final.number, newest.number);
  const hashes = new Set(remotes.map(({ hash }) => hash));
  const ancestor = comparable.findLast((block) => hashes.has(block.hash));
  if (ancestor) return ancestor.number === tipOf(position).number ? undefined : ancestor;
  throw new DeepReorgError({
    chainId,
    number: final.number,
    held: final.hash,
    found: remotes[0]?.hash ?? 'nothing',
  });
}
