import { describe, expect, it } from 'vitest';

import { IndexerError, NodeError } from './errors';
import { retry } from './retry';

const firstWaitMs = 1;

function failing(times: number, error: () => Error = () => new NodeError('busy')) {
  let calls = 0;
  const work = () => (++calls > times ? Promise.resolve('done') : Promise.reject(error()));
  return { work, calls: () => calls };
}

describe('retry', () => {
  it('tries again after passing failures', async () => {
    const { work, calls } = failing(3);
    await expect(retry(work, { firstWaitMs })).resolves.toBe('done');
    expect(calls()).toBe(4);
  });

  it('gives up after the allowed failures in a row', async () => {
    const { work, calls } = failing(9);
    await expect(retry(work, { attempts: 3, firstWaitMs })).rejects.toThrow('busy');
    expect(calls()).toBe(3);
  });

  it('counts anew after a step forward', async () => {
    const { work, calls } = failing(9);
    const progress = () => Math.floor(calls() / 2);
    await expect(retry(work, { attempts: 3, progress, firstWaitMs })).resolves.toBe('done');
  });

  it('does not repeat what no waiting heals', async () => {
    const { work, calls } = failing(1, () => new IndexerError('wrong', { retryable: false }));
    await expect(retry(work, { firstWaitMs })).rejects.toThrow('wrong');
    expect(calls()).toBe(1);
  });

  it('does not repeat a mistake of ours', async () => {
    const { work, calls } = failing(1, () => new TypeError('undefined is not a function'));
    await expect(retry(work, { firstWaitMs })).rejects.toThrow(TypeError);
    expect(calls()).toBe(1);
  });

  it('waits longer each time, and never in step with another', async () => {
    const waits: number[] = [];
    const { work } = failing(4);
    await retry(work, { firstWaitMs: 8, onRetry: (_, waitMs) => waits.push(waitMs) });
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(4 * 2 ** index);
      expect(wait).toBeLessThanOrEqual(8 * 2 ** index);
    });
  });

  it('ends its wait when it is told to stop', async () => {
    const stop = new AbortController();
    const { work } = failing(9);
    const running = retry(work, { signal: stop.signal, onRetry: () => stop.abort() });
    await expect(running).rejects.toThrow(/abort/i);
  });
});
