import { concatBytes, sha256 } from 'viem';

/**
 * The Merkle tree of RFC 9162, section 2.1. Pure and synchronous, so that the same code runs in the database writer, in
 * the page and in an exported bundle. A *node* (level, index) is a complete subtree: it covers the leaves
 * [index·2^level, (index+1)·2^level). Every other subtree is a *range* that few nodes cover.
 */
export type Hash = Uint8Array;
export type NodeId = { level: number; index: bigint };
/** Leaves [start, end). */
export type Range = { start: bigint; end: bigint };
/** Gives the hash of a complete node; must throw for one that it does not have. */
export type NodeReader = (node: NodeId) => Hash;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(concatBytes([LEAF, entry]), 'bytes');
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes([NODE, left, right]), 'bytes');
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array(), 'bytes');
}

/** The nodes that become complete when leaf `index` is appended: the leaf, then its parents up to the first gap. */
export function completedBy(index: bigint): NodeId[] {
  const nodes: NodeId[] = [{ level: 0, index }];
  for (let i = index, level = 1; i % 2n === 1n; i /= 2n, level++)
    nodes.push({ level, index: i / 2n });
  return nodes;
}

/** The complete nodes that cover a range of the RFC's recursion, left to right: the range starts at a multiple of its own
 * length rounded up to a power of two, so that the binary digits of the length are the cover. */
export function coverOf({ start, end }: Range): NodeId[] {
  const nodes: NodeId[] = [];
  let at = start;
  for (let level = (end - start).toString(2).length - 1; level >= 0; level--) {
    const width = 1n << BigInt(level);
    if (end - at < width) continue;
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** MTH of a range from its covering nodes. */
export function hashRange(range: Range, read: NodeReader): Hash {
  const cover = coverOf(range).map(read);
  let hash = cover.pop();
  if (!hash) return emptyRoot();
  for (let left = cover.pop(); left; left = cover.pop()) hash = nodeHash(left, hash);
  return hash;
}

/** The root of the first `size` leaves. */
export function rootFromNodes(size: bigint, read: NodeReader): Hash {
  return hashRange({ start: 0n, end: size }, read);
}

/** The ranges whose hashes are PATH(index, D[0:size]), from the leaf upwards (RFC 9162, 2.1.3.1). */
export function inclusionRanges(index: bigint, size: bigint): Range[] {
  if (index < 0n || index >= size) throw new RangeError(`no leaf ${index} in a log of ${size}`);
  const ranges: Range[] = [];
  let start = 0n;
  let end = size;
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose hashes are PROOF(from, D[0:to]) (RFC 9162, 2.1.4.1). Empty when nothing is to be proved. */
export function consistencyRanges(from: bigint, to: bigint): Range[] {
  if (from < 0n || from > to) throw new RangeError(`no log of ${from} within one of ${to}`);
  if (from === 0n || from === to) return [];
  const ranges: Range[] = [];
  let start = 0n;
  let end = to;
  while (end !== from) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The old tree itself is known to the verifier; only a part of it has to be told.
  if (start !== 0n) ranges.push({ start, end });
  return ranges.reverse();
}

export function inclusionProof(index: bigint, size: bigint, read: NodeReader): Hash[] {
  return inclusionRanges(index, size).map((range) => hashRange(range, read));
}

export function consistencyProof(from: bigint, to: bigint, read: NodeReader): Hash[] {
  return consistencyRanges(from, to).map((range) => hashRange(range, read));
}

export type InclusionClaim = {
  leaf: Hash;
  index: bigint;
  size: bigint;
  root: Hash;
  hashes: readonly Hash[];
};

/** RFC 9162, 2.1.3.2. */
export function verifyInclusion({ leaf, index, size, root, hashes }: InclusionClaim): boolean {
  if (index < 0n || index >= size || !allHashes([leaf, root, ...hashes])) return false;
  let fn = index;
  let sn = size - 1n;
  let hash = leaf;
  for (const sibling of hashes) {
    if (sn === 0n) return false;
    if (fn % 2n === 1n || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn / 2n, sn / 2n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [fn / 2n, sn / 2n];
  }
  return sn === 0n && equal(hash, root);
}

export type ConsistencyClaim = {
  from: bigint;
  to: bigint;
  fromRoot: Hash;
  toRoot: Hash;
  hashes: readonly Hash[];
};

/** RFC 9162, 2.1.4.2, and for `from` = 0 what tlog-checkpoint does: the empty log is part of every log. */
export function verifyConsistency({
  from,
  to,
  fromRoot,
  toRoot,
  hashes,
}: ConsistencyClaim): boolean {
  if (from < 0n || from > to || !allHashes([fromRoot, toRoot, ...hashes])) return false;
  if (from === to)
    return (
      hashes.length === 0 && equal(fromRoot, toRoot) && (to > 0n || equal(toRoot, emptyRoot()))
    );
  if (from === 0n) return hashes.length === 0 && equal(fromRoot, emptyRoot());
  const path = isPowerOfTwo(from) ? [fromRoot, ...hashes] : [...hashes];
  const seed = path.shift();
  if (!seed) return false;
  let fn = from - 1n;
  let sn = to - 1n;
  while (fn % 2n === 1n) [fn, sn] = [fn / 2n, sn / 2n];
  let old = seed;
  let grown = seed;
  for (const sibling of path) {
    if (sn === 0n) return false;
    if (fn % 2n === 1n || fn === sn) {
      old = nodeHash(sibling, old);
      grown = nodeHash(sibling, grown);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn / 2n, sn / 2n];
    } else {
      grown = nodeHash(grown, sibling);
    }
    [fn, sn] = [fn / 2n, sn / 2n];
  }
  return sn === 0n && equal(old, fromRoot) && equal(grown, toRoot);
}

/** The largest power of two below `length`, for lengths above 1. */
function splitOf(length: bigint): bigint {
  return 1n << BigInt((length - 1n).toString(2).length - 1);
}

function isPowerOfTwo(value: bigint): boolean {
  return value > 0n && (value & (value - 1n)) === 0n;
}

function allHashes(hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === 32);
}

function equal(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
