import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { expect, test, vi } from 'vitest';

import { mineMissed } from './mine-missed';

type Node = { pending: number; head: number; automine: boolean; mined: number };

/** Stands in for a node that overlooked a transaction, which the real one does a few times in a hundred thousand. */
async function nodeWith(state: Node): Promise<{ url: string; close(): void }> {
  const answers: Record<string, () => unknown> = {
    txpool_status: () => ({ pending: `0x${state.pending.toString(16)}`, queued: '0x0' }),
    eth_blockNumber: () => `0x${state.head.toString(16)}`,
    anvil_getAutomine: () => state.automine,
    evm_mine: () => {
      state.mined += 1;
      state.pending = 0;
      return '0x0';
    },
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method } = JSON.parse(body) as { method: string };
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: answers[method]?.() }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

test('a transaction that the node has overlooked is mined', async () => {
  const state: Node = { pending: 1, head: 7, automine: true, mined: 0 };
  const node = await nodeWith(state);
  const watch = mineMissed(node.url, 5);
  await vi.waitFor(() => expect(state.mined).toBe(1));
  await watch.stop();
  node.close();
});

test.each([
  ['mining is switched off', { pending: 1, automine: false, moves: false }],
  ['the node is still mining', { pending: 3, automine: true, moves: true }],
  ['the pool is empty', { pending: 0, automine: true, moves: false }],
])('behavior: no block of ours while %s', async (_, { pending, automine, moves }) => {
  let looks = 0;
  const state: Node = { pending, head: 7, automine, mined: 0 };
  const node = await nodeWith({
    ...state,
    get pending() {
      looks += 1;
      return pending;
    },
    get head() {
      if (moves) state.head += 1;
      return state.head;
    },
    set mined(count: number) {
      state.mined = count;
    },
    get mined() {
      return state.mined;
    },
  });
  const watch = mineMissed(node.url, 2);
  await vi.waitFor(() => expect(looks).toBeGreaterThan(8));
  expect(state.mined).toBe(0);
  await watch.stop();
  node.close();
});
