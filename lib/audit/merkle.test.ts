import fc from 'fast-check';
import { bytesToHex, hexToBytes, stringToBytes, type Hex } from 'viem';
import { beforeAll, describe, expect, test } from 'vitest';

import {
  completedBy,
  consistencyProof,
  coverOf,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootFromNodes,
  verifyConsistency,
  verifyInclusion,
  type Hash,
  type NodeReader,
} from './merkle';

/**
 * MTH(D[start:end]) of RFC 9162, 2.1.1, word for word: the reference that knows nothing of nodes. Remembered, because the
 * definition asks for the same ranges again and again.
 */
function naiveRoot(start: number, end: number): Hash {
  const key = `${start}:${end}`;
  const known = remembered.get(key);
  if (known) return known;
  const k = start + split(end - start);
  const hash =
    end === start
      ? emptyRoot()
      : end - start === 1
        ? leaves[start]!
        : nodeHash(naiveRoot(start, k), naiveRoot(k, end));
  remembered.set(key, hash);
  return hash;
}

/** PATH(m, D[start:end]), RFC 9162, 2.1.3.1. */
function naivePath(m: number, start: number, end: number): Hash[] {
  if (end - start === 1) return [];
  const k = split(end - start);
  return m < k
    ? [...naivePath(m, start, start + k), naiveRoot(start + k, end)]
    : [...naivePath(m - k, start + k, end), naiveRoot(start, start + k)];
}

/** SUBPROOF(m, D[start:end], known), RFC 9162, 2.1.4.1. */
function naiveSubproof(m: number, start: number, end: number, known: boolean): Hash[] {
  if (m === end - start) return known ? [] : [naiveRoot(start, end)];
  const k = split(end - start);
  return m <= k
    ? [...naiveSubproof(m, start, start + k, known), naiveRoot(start + k, end)]
    : [...naiveSubproof(m - k, start + k, end, false), naiveRoot(start, start + k)];
}

function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function treeOf(leaves: readonly Hash[]): NodeReader {
  const nodes = new Map<string, Hash>();
  leaves.forEach((leaf, i) => {
    let hash = leaf;
    for (const { level, index } of completedBy(BigInt(i))) {
      if (level > 0) hash = nodeHash(nodes.get(`${level - 1}:${index * 2n}`)!, hash);
      nodes.set(`${level}:${index}`, hash);
    }
  });
  return ({ level, index }) => {
    const hash = nodes.get(`${level}:${index}`);
    if (!hash) throw new Error(`no node ${level}:${index}`);
    return hash;
  };
}

const MAX = 256;
const leaves = Array.from({ length: MAX }, (_, i) => leafHash(stringToBytes(`entry ${i}`)));
const read = treeOf(leaves);
const roots: Hash[] = [];
const remembered = new Map<string, Hash>();

beforeAll(() => {
  for (let n = 0; n <= MAX; n++) roots.push(naiveRoot(0, n));
});

describe('certificate transparency vectors', () => {
  const inputs = [
    '0x',
    '0x00',
    '0x10',
    '0x2021',
    '0x3031',
    '0x40414243',
    '0x5051525354555657',
    '0x606162636465666768696a6b6c6d6e6f',
  ] as const;
  const expected = [
    '0x6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '0xfac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    '0xaeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    '0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '0x4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '0x76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    '0xddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '0x5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ] as const;
  const vectorLeaves = inputs.map((input) => leafHash(hexToBytes(input)));
  const vectorRead = treeOf(vectorLeaves);

  test('the root of nothing is SHA-256 of nothing', () => {
    expect(bytesToHex(emptyRoot())).toBe(
      '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(bytesToHex(rootFromNodes(0n, vectorRead))).toBe(bytesToHex(emptyRoot()));
  });

  test.each(expected.map((root, i) => [i + 1, root] as const))('%i leaves', (size, root) => {
    expect(bytesToHex(rootFromNodes(BigInt(size), vectorRead))).toBe(root);
  });

  test.each([
    [
      0,
      8,
      [
        '0x96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '0x6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        '0xbc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        '0xca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        '0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['0xfac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '0x6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '0xbc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('inclusion of leaf %i in %i', (index, size, hashes) => {
    expect(
      inclusionProof(BigInt(index), BigInt(size), vectorRead).map((hash) => bytesToHex(hash)),
    ).toEqual(hashes);
  });

  test.each([
    [
      1,
      8,
      [
        '0x96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '0x6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0x0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        '0xca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        '0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '0xbc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('consistency from %i to %i', (from, to, hashes) => {
    expect(
      consistencyProof(BigInt(from), BigInt(to), vectorRead).map((hash) => bytesToHex(hash)),
    ).toEqual(hashes);
  });
});

describe(`every tree up to ${MAX} leaves`, () => {
  test('the root from complete nodes is the root of the definition', () => {
    for (let n = 0; n <= MAX; n++) expect(rootFromNodes(BigInt(n), read)).toEqual(roots[n]);
  });

  test('each inclusion proof is that of the definition, is short, and verifies', () => {
    let checked = 0;
    for (let n = 1; n <= MAX; n++)
      for (let m = 0; m < n; m++) {
        const hashes = inclusionProof(BigInt(m), BigInt(n), read);
        const claim = {
          leaf: leaves[m]!,
          index: BigInt(m),
          size: BigInt(n),
          root: roots[n]!,
          hashes,
        };
        if (!same(hashes, naivePath(m, 0, n)) || hashes.length > Math.ceil(Math.log2(n)))
          expect.fail(`leaf ${m} of ${n}`);
        if (!verifyInclusion(claim)) expect.fail(`leaf ${m} of ${n} does not verify`);
        checked++;
      }
    expect(checked).toBe((MAX * (MAX + 1)) / 2);
  }, 120_000);

  test('each consistency proof is that of the definition, is short, and verifies', () => {
    let checked = 0;
    for (let n = 1; n <= MAX; n++)
      for (let m = 0; m <= n; m++) {
        const hashes = consistencyProof(BigInt(m), BigInt(n), read);
        const expected = m === 0 || m === n ? [] : naiveSubproof(m, 0, n, true);
        const claim = {
          from: BigInt(m),
          to: BigInt(n),
          fromRoot: roots[m]!,
          toRoot: roots[n]!,
          hashes,
        };
        if (!same(hashes, expected) || hashes.length > Math.ceil(Math.log2(n)) + 1)
          expect.fail(`${m} to ${n}`);
        if (!verifyConsistency(claim)) expect.fail(`${m} to ${n} does not verify`);
        checked++;
      }
    expect(checked).toBe((MAX * (MAX + 3)) / 2);
  }, 120_000);

  test('a leaf completes at most the path above it, and a tree is covered by one node for each 1 bit', () => {
    for (let n = 0n; n < 256n; n++) {
      expect(
        completedBy(n).every(({ level, index }) => (index + 1n) << BigInt(level) === n + 1n),
      ).toBe(true);
      expect(coverOf({ start: 0n, end: n })).toHaveLength(n.toString(2).replaceAll('0', '').length);
    }
  });
});

describe('a proof that was tampered with', () => {
  const size = fc.integer({ min: 1, max: MAX });

  test('fails for every single changed bit of leaf, root or proof', () => {
    fc.assert(
      fc.property(
        size,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (n, leafSeed, part, bit) => {
          const m = leafSeed % n;
          const hashes = inclusionProof(BigInt(m), BigInt(n), read);
          const all = [leaves[m]!, roots[n]!, ...hashes];
          const [leaf, root, ...rest] = all.map((hash, i) =>
            i === part % all.length ? flip(hash, bit) : hash,
          );
          return !verifyInclusion({
            leaf: leaf!,
            root: root!,
            hashes: rest,
            index: BigInt(m),
            size: BigInt(n),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('fails for another index', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (n, a, b) => {
        const [m, other] = [a % n, b % n];
        fc.pre(m !== other);
        const hashes = inclusionProof(BigInt(m), BigInt(n), read);
        return !verifyInclusion({
          leaf: leaves[m]!,
          index: BigInt(other),
          size: BigInt(n),
          root: roots[n]!,
          hashes,
        });
      }),
    );
  });

  test('fails with a hash more, a hash less or two exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: MAX }), fc.nat(), (n, seed) => {
        const m = seed % n;
        const hashes = inclusionProof(BigInt(m), BigInt(n), read);
        const claim = { leaf: leaves[m]!, index: BigInt(m), size: BigInt(n), root: roots[n]! };
        const swapped = [...hashes];
        if (swapped.length > 1) [swapped[0], swapped[1]] = [swapped[1]!, swapped[0]!];
        return (
          !verifyInclusion({ ...claim, hashes: [...hashes, leaves[0]!] }) &&
          !verifyInclusion({ ...claim, hashes: hashes.slice(1) }) &&
          (swapped.length < 2 || !verifyInclusion({ ...claim, hashes: swapped }))
        );
      }),
    );
  });

  test('fails for every single changed bit between two roots', () => {
    fc.assert(
      fc.property(
        size,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (n, seed, part, bit) => {
          const m = 1 + (seed % n);
          const hashes = consistencyProof(BigInt(m), BigInt(n), read);
          const all = [roots[m]!, roots[n]!, ...hashes];
          const [fromRoot, toRoot, ...rest] = all.map((hash, i) =>
            i === part % all.length ? flip(hash, bit) : hash,
          );
          return !verifyConsistency({
            from: BigInt(m),
            to: BigInt(n),
            fromRoot: fromRoot!,
            toRoot: toRoot!,
            hashes: rest,
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a log in which one old entry was changed is not consistent with the old root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), (n, a, b) => {
        const m = 1 + (a % (n - 1));
        const changed = leaves
          .slice(0, n)
          .map((leaf, i) => (i === b % m ? leafHash(stringToBytes('other')) : leaf));
        const forged = treeOf(changed);
        const hashes = consistencyProof(BigInt(m), BigInt(n), forged);
        const toRoot = rootFromNodes(BigInt(n), forged);
        return !verifyConsistency({
          from: BigInt(m),
          to: BigInt(n),
          fromRoot: roots[m]!,
          toRoot,
          hashes,
        });
      }),
    );
  });

  test('is refused, not crashed on, when numbers or lengths make no sense', () => {
    const hash = leaves[0]!;
    const short = hash.slice(1);
    const inclusion = { leaf: hash, index: 0n, size: 1n, root: hash, hashes: [] };
    expect(verifyInclusion(inclusion)).toBe(true);
    expect(verifyInclusion({ ...inclusion, index: -1n })).toBe(false);
    expect(verifyInclusion({ ...inclusion, index: 1n })).toBe(false);
    expect(verifyInclusion({ ...inclusion, size: 0n })).toBe(false);
    expect(verifyInclusion({ ...inclusion, leaf: short, root: short })).toBe(false);
    const consistency = { from: 1n, to: 1n, fromRoot: hash, toRoot: hash, hashes: [] };
    expect(verifyConsistency(consistency)).toBe(true);
    expect(verifyConsistency({ ...consistency, hashes: [hash] })).toBe(false);
    expect(verifyConsistency({ ...consistency, from: 2n })).toBe(false);
    expect(verifyConsistency({ ...consistency, from: 0n, to: 0n })).toBe(false);
    expect(verifyConsistency({ ...consistency, to: 4n })).toBe(false);
    expect(verifyConsistency({ ...consistency, from: 3n, to: 4n })).toBe(false);
    expect(verifyConsistency({ ...consistency, from: 0n })).toBe(false);
    expect(verifyConsistency({ ...consistency, from: 0n, fromRoot: emptyRoot() })).toBe(true);
    expect(() => inclusionProof(1n, 1n, read)).toThrow(RangeError);
    expect(() => consistencyProof(2n, 1n, read)).toThrow(RangeError);
  });
});

function flip(hash: Hash, bit: number): Hash {
  const copy = Uint8Array.from(hash);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

function same(a: readonly Hash[], b: readonly Hash[]): boolean {
  return hex(a).join() === hex(b).join();
}

function hex(hashes: readonly Hash[]): Hex[] {
  return hashes.map((hash) => bytesToHex(hash));
}
