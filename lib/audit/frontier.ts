import { completedBy, nodeHash, rootFromNodes, type Hash, type NodeId } from './merkle';

/**
 * All that a tree needs to grow: its size and, for each level, the newest left child. At most 63 hashes, however long the
 * log. `grow` moves it on in place.
 */
export type Frontier = { size: bigint; byLevel: Map<number, Hash> };

export type TreeNode = NodeId & { hash: Hash };

export function emptyFrontier(): Frontier {
  return { size: 0n, byLevel: new Map() };
}

/** Appends a leaf and returns the nodes that this made complete, the leaf's own first. Two hashes on average, no more. */
export function grow(frontier: Frontier, leaf: Hash): TreeNode[] {
  const nodes: TreeNode[] = [];
  let hash = leaf;
  for (const node of completedBy(frontier.size)) {
    if (node.level > 0) hash = nodeHash(newestAt(frontier, node.level - 1), hash);
    nodes.push({ ...node, hash });
    // A left child waits here for its sibling; a right child is used up by its parent at once.
    if (node.index % 2n === 0n) frontier.byLevel.set(node.level, hash);
  }
  frontier.size += 1n;
  return nodes;
}

export function rootOf(frontier: Frontier): Hash {
  return rootFromNodes(frontier.size, ({ level }) => newestAt(frontier, level));
}

function newestAt(frontier: Frontier, level: number): Hash {
  const hash = frontier.byLevel.get(level);
  if (!hash)
    throw new Error(`the log of ${frontier.size} entries lacks its node on level ${level}`);
  return hash;
}
