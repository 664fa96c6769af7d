import { expect, it } from 'vitest';

import { createSentStore } from './sent-store';

const record = (n: number) => `0x${n.toString(16).padStart(64, '0')}` as const;
const sent = { hash: record(9), account: `0x${'ab'.repeat(20)}` } as const;

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

it('knows after a reload what was sent before it', () => {
  const storage = memory();
  createSentStore(storage).put(record(1), sent);
  const reloaded = createSentStore(storage);
  expect(reloaded.get(record(1))).toMatchObject(sent);
  expect(reloaded.get(record(2))).toBeUndefined();
});

it('keeps the newest transaction of a record, and the newest fifty records', () => {
  const store = createSentStore(memory());
  store.put(record(0), sent);
  store.put(record(0), { ...sent, hash: record(8) });
  expect(store.get(record(0))?.hash).toBe(record(8));
  for (let n = 1; n <= 50; n += 1) store.put(record(n), sent);
  expect(store.get(record(0))).toBeUndefined();
  expect(store.get(record(50))).toBeDefined();
});

it('reads what it did not write as nothing', () => {
  const storage = memory();
  storage.setItem('gridhall.sent', '[{"record":1}]');
  expect(createSentStore(storage).get(record(1))).toBeUndefined();
  storage.setItem('gridhall.sent', 'no JSON');
  expect(createSentStore(storage).get(record(1))).toBeUndefined();
});
