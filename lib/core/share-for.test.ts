import { expect, it, vi } from 'vitest';

import { shareFor } from './share-for';

it('answers a thousand callers at the same time with one read', async () => {
  const read = vi.fn(async () => 'figures');
  const shared = shareFor(2_000, read);
  const answers = await Promise.all(Array.from({ length: 1_000 }, shared));
  expect(new Set(answers)).toEqual(new Set(['figures']));
  expect(read).toHaveBeenCalledTimes(1);
});

it('counts the time from the answer on, and reads again when it is over', async () => {
  let time = 0;
  let reads = 0;
  const shared = shareFor(
    2_000,
    async () => {
      time += 5_000;
      return ++reads;
    },
    () => time,
  );
  expect(await shared()).toBe(1);
  time += 1_999;
  expect(await shared()).toBe(1);
  time += 1;
  expect(await shared()).toBe(2);
});

it('keeps no failure: the next caller reads again', async () => {
  const read = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('node down'))
    .mockResolvedValue('figures');
  const shared = shareFor(2_000, read);
  await expect(Promise.all([shared(), shared()])).rejects.toThrow('node down');
  expect(await shared()).toBe('figures');
  expect(read).toHaveBeenCalledTimes(2);
});
