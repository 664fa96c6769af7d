import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import fc from 'fast-check';
import { bytesToHex, stringToBytes } from 'viem';
import { describe, expect, test } from 'vitest';

import { emptyFrontier, grow, rootOf } from '../frontier';
import { consistencyProof, inclusionProof, leafHash, type Hash, type NodeReader } from '../merkle';
import { verifyConsistent, verifyDisclosure, verifyEntryIncluded } from './verify';

const entries = Array.from({ length: 100 }, (_, i) => `{"act":"session.started","seq":"${i}"}`);
const nodes = new Map<string, Hash>();
const roots = [bytesToHex(rootOf(emptyFrontier()))];
const frontier = emptyFrontier();
for (const entry of entries) {
  for (const { level, index, hash } of grow(frontier, leafHash(stringToBytes(entry))))
    nodes.set(`${level}:${index}`, hash);
  roots.push(bytesToHex(rootOf(frontier)));
}
const read: NodeReader = ({ level, index }) => nodes.get(`${level}:${index}`)!;

function inclusionOf(index: number, size: number) {
  const hashes = inclusionProof(BigInt(index), BigInt(size), read).map((hash) => bytesToHex(hash));
  return {
    entry: entries[index]!,
    index: String(index),
    size: String(size),
    root: roots[size]!,
    hashes,
  };
}

function growthOf(from: number, to: number) {
  const hashes = consistencyProof(BigInt(from), BigInt(to), read).map((hash) => bytesToHex(hash));
  return { from: String(from), to: String(to), fromRoot: roots[from]!, toRoot: roots[to]!, hashes };
}

describe('verifyEntryIncluded', () => {
  test('holds for every entry of every log up to a hundred, as it is served', () => {
    for (let size = 1; size <= 100; size++)
      for (let index = 0; index < size; index++)
        expect(verifyEntryIncluded(inclusionOf(index, size))).toBe(true);
  });

  test('does not hold for a text that differs by one character', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99 }), fc.nat({ max: 30 }), (index, at) => {
        const claim = inclusionOf(index, 100);
        const entry = `${claim.entry.slice(0, at)}~${claim.entry.slice(at + 1)}`;
        return !verifyEntryIncluded({ ...claim, entry });
      }),
    );
  });

  test('does not hold when the entry calls itself by another number than the one it is shown under', () => {
    const claim = inclusionOf(7, 100);
    expect(verifyEntryIncluded({ ...claim, index: '8' })).toBe(false);
    expect(verifyEntryIncluded({ ...claim, entry: entries[8]! })).toBe(false);
  });

  test.each([
    ['an index that is no number', { index: 'seven' }],
    ['a negative index', { index: '-7' }],
    ['a fraction', { size: '100.0' }],
    ['a root of another length', { root: '0x00' }],
    ['a root that is no hex', { root: 'z'.repeat(66) }],
    ['a proof with a piece that is no hash', { hashes: ['0x12'] }],
    ['an entry that is no JSON', { entry: 'seq 7' }],
    ['an entry that is null', { entry: 'null' }],
  ])('answers false to %s', (_, change) => {
    expect(verifyEntryIncluded({ ...inclusionOf(7, 100), ...change })).toBe(false);
  });
});

describe('verifyConsistent', () => {
  test('holds between any two sizes', () => {
    for (let to = 1; to <= 100; to++)
      for (let from = 0; from <= to; from++)
        expect(verifyConsistent(growthOf(from, to))).toBe(true);
  });

  test.each([
    ['another old root', { fromRoot: roots[39]! }],
    ['another new root', { toRoot: roots[99]! }],
    ['sizes the wrong way round', { from: '100', to: '40' }],
    ['no proof', { hashes: [] }],
    ['a size that is no number', { to: '1e2' }],
    ['a root that is no hash', { fromRoot: '0x' }],
  ])('answers false to %s', (_, change) => {
    expect(verifyConsistent({ ...growthOf(40, 100), ...change })).toBe(false);
  });
});

test('a document without a canonical text is called altered', () => {
  const record = { hash: '0x', kind: 'peg.proposed', subject: 'peg', salt: `0x${'11'.repeat(32)}` };
  expect(verifyDisclosure({ ...record, body: { price: 1.5 } })).toBe('altered');
  expect(verifyDisclosure({ ...record, salt: null, body: null })).toBe('erased');
});

test('the module needs nothing that a browser lacks', () => {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|\} from) [^;]*?'([^']+)';/gm,
    ))
      if (from!.startsWith('.')) visit(`${join(dirname(file), from!)}.ts`);
      else packages.add(from!);
  };
  visit(join(import.meta.dirname, 'verify.ts'));
  expect(
    [...seen].map((file) => relative(join(import.meta.dirname, '..'), file)).toSorted(),
  ).toEqual(['canonical.ts', 'commitment.ts', 'merkle.ts', 'note.ts', 'verify/verify.ts']);
  expect([...packages].toSorted()).toEqual(['canonicalize', 'viem']);
});
