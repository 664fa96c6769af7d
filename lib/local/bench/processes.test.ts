import { describe, expect, it } from 'vitest';

import { familyOf, parsePs, parsePss, parseRss, parseStat, type Process } from './processes';

const process = (pid: number, parent: number): Process => ({
  pid,
  parent,
  started: `at ${pid}`,
  name: `p${pid}`,
});

describe('what the operating system says of a process', () => {
  it('is read behind a name that holds brackets and spaces', () => {
    const stat = `17 (next-server (v1) x) S 4 17 17 0 -1 ${'0 '.repeat(13)}4711 555 66`;
    expect(parseStat(stat)).toEqual({
      pid: 17,
      parent: 4,
      started: '4711',
      name: 'next-server (v1) x',
    });
  });

  it('of a dead one that nobody waited for is nothing', () => {
    expect(parseStat(`17 (sh) Z 4 17 17 0 -1 ${'0 '.repeat(13)}4711 555`)).toBeUndefined();
  });

  it('gives the shared memory by its share, and not the parts of that sum again', () => {
    const rollup = 'Rss:  9000 kB\nPss:  2048 kB\nPss_Dirty:  11 kB\nPss_Anon:  7 kB\n';
    expect(parsePss(rollup)).toBe(2_048 * 1_024);
    expect(parsePss('')).toBeUndefined();
  });

  it('gives the whole memory where the share is not to be had', () => {
    expect(parseRss('VmPeak:\t  99 kB\nVmRSS:\t    3072 kB\n')).toBe(3_072 * 1_024);
    expect(parseRss('Name:\tkthreadd\n')).toBeUndefined();
  });

  it('is one line of ps elsewhere', () => {
    const text = '  501     1  2048 Sun Nov 22 18:24:00 2026     node\n\n';
    expect(parsePs(text)).toEqual([
      { pid: 501, parent: 1, rss: 2_097_152, started: 'Sun Nov 22 18:24:00 2026', name: 'node' },
    ]);
  });
});

describe('a family', () => {
  const all = [process(1, 0), process(10, 1), process(11, 10), process(12, 11), process(20, 1)];
  const numbers = (found: Process[]) => found.map(({ pid }) => pid).sort((a, b) => a - b);

  it('is a process with all its descendants and nobody else', () => {
    expect(numbers(familyOf(all, 10))).toEqual([10, 11, 12]);
  });

  it('keeps one that lost its parent, with its children', () => {
    const later = [process(1, 0), process(11, 1), process(12, 11), process(20, 1)];
    expect(numbers(familyOf(later, 10, new Set(['11@at 11'])))).toEqual([11, 12]);
  });

  it('does not take in a stranger who was given the number of one that ended', () => {
    const stranger = { ...process(11, 1), started: 'later' };
    expect(familyOf([process(1, 0), stranger], 10, new Set(['11@at 11']))).toEqual([]);
  });
});
