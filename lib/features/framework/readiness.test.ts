import { describe, expect, it } from 'vitest';

import { reasonsNotReady, type ReadinessFigures } from './readiness';

const good: ReadinessFigures = {
  databaseMs: 2,
  chain: { head: 1_000n, ageSeconds: 12 },
  indexer: { block: 999n, lookedSecondsAgo: 3 },
};
const publicChain = { blocksOnDemand: false };

describe('reasonsNotReady', () => {
  it('has none when every part answers and keeps up', () => {
    expect(reasonsNotReady(good, publicChain)).toEqual([]);
  });

  it('names the database alone when it is away, because nothing is known of the mirror then', () => {
    const figures = { ...good, databaseMs: undefined, indexer: undefined };
    expect(reasonsNotReady(figures, publicChain)).toEqual(['database-unreachable']);
  });

  it('names a node that does not answer, and still judges the indexer by its heartbeat', () => {
    const figures = { ...good, chain: undefined, indexer: { block: 9n, lookedSecondsAgo: 61 } };
    expect(reasonsNotReady(figures, publicChain)).toEqual(['chain-unreachable', 'indexer-stopped']);
  });

  it('takes an old head for a stalled chain, but not where blocks are made on demand', () => {
    const figures = { ...good, chain: { head: 1_000n, ageSeconds: 601 } };
    expect(reasonsNotReady(figures, publicChain)).toEqual(['chain-stalled']);
    expect(reasonsNotReady(figures, { blocksOnDemand: true })).toEqual([]);
  });

  it('tells an indexer that never ran from one that is behind', () => {
    expect(reasonsNotReady({ ...good, indexer: undefined }, publicChain)).toEqual([
      'indexer-never-ran',
    ]);
    const behind = { ...good, indexer: { block: 949n, lookedSecondsAgo: 3 } };
    expect(reasonsNotReady(behind, publicChain)).toEqual(['indexer-behind']);
    const atTheLimit = { ...good, indexer: { block: 950n, lookedSecondsAgo: 3 } };
    expect(reasonsNotReady(atTheLimit, publicChain)).toEqual([]);
  });
});
