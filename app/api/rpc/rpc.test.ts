import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import { MAX_BODY_BYTES } from '@/lib/chain/server/rpc-policy';
import { log } from '@/lib/core/log';
import { resetEnv } from '@/lib/env';

import { POST } from './route';

const signedIn = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock('@/lib/auth/session', () => ({ currentActor: async () => signedIn.actor }));

/** Stands in for a node: answers everything, and remembers what reached it. */
let node: Server;
const reached: string[] = [];

beforeAll(async () => {
  node = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      const requests = JSON.parse(text) as { id: number; method: string }[];
      reached.push(...requests.map(({ method }) => method));
      const answers = requests.map(({ id }) => ({ jsonrpc: '2.0', id, result: `0x${id}` }));
      response.end(JSON.stringify(answers.reverse()));
    });
  });
  await new Promise<void>((done) => node.listen(0, '127.0.0.1', done));
});
afterAll(() => void node.close());
beforeEach(() => {
  useNode(`http://127.0.0.1:${(node.address() as AddressInfo).port}`);
  signedIn.actor = null;
});
afterEach(() => reached.splice(0));

function useNode(url: string): void {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody');
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('RPC_URL', url);
  resetEnv();
}

let clients = 0;
async function ask(body: unknown, headers: Record<string, string> = {}) {
  const response = await POST(
    new Request('http://localhost:3000/api/rpc', {
      method: 'POST',
      // A client of its own for each question: how many one may ask is tried apart.
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': `10.0.0.${clients++}`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return { status: response.status, body: await response.json() };
}
const call = (method: string, params: unknown[] = [], id: number | string = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});

describe('the way to the node', () => {
  it('takes reads of our pages, and gives each answer its own id', async () => {
    const batch = [
      call('eth_chainId', [], 'a'),
      call('anvil_mine', [], 'b'),
      call('eth_call', [], 'c'),
    ];
    const { status, body } = await ask(batch);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { id: 'a', result: '0x0' },
      { id: 'b', error: { code: -32601 } },
      { id: 'c', result: '0x1' },
    ]);
    expect(reached).toEqual(['eth_chainId', 'eth_call']);
  });

  it('is closed to the pages of others, and to what is no browser', async () => {
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '' },
    ];
    for (const headers of strangers)
      expect((await ask(call('eth_chainId'), headers)).status).toBe(403);
    expect(reached).toEqual([]);
  });

  it('lets nobody use the node’s own keys or its administration', async () => {
    signedIn.actor = actorWith({ roles: ['admin'] });
    for (const method of ['eth_sendTransaction', 'anvil_setBalance', 'evm_mine', 'personal_sign'])
      expect((await ask(call(method))).body).toMatchObject({ error: { code: -32601 } });
    expect(reached).toEqual([]);
  });

  it('sends a signed transaction for a session only, also when it hides in a batch', async () => {
    const sending = call('eth_sendRawTransaction', ['0x02']);
    expect((await ask(sending)).status).toBe(401);
    expect((await ask([call('eth_chainId'), sending])).status).toBe(401);
    expect(reached).toEqual([]);
    signedIn.actor = actorWith();
    expect((await ask(sending)).status).toBe(200);
    expect(reached).toEqual(['eth_sendRawTransaction']);
  });

  it('refuses what is too long, whether it says so or not', async () => {
    const long = JSON.stringify(call('eth_call', ['x'.repeat(MAX_BODY_BYTES)]));
    expect((await ask(long)).status).toBe(413);
    expect((await ask(long, { 'content-length': '10' })).status).toBe(413);
    expect(reached).toEqual([]);
  });

  it('refuses what is no JSON-RPC with 400 and the reason', async () => {
    for (const text of ['', '{', '[]', '"eth_call"']) {
      const { status, body } = await ask(text);
      expect(status).toBe(400);
      expect(body.error.message).toBeTruthy();
    }
  });

  it('slows down one client that asks too much, and not its neighbour', async () => {
    const batch = Array.from({ length: 20 }, () => call('eth_chainId'));
    const from = (address: string) => ask(batch, { 'x-forwarded-for': address });
    const statuses = await Promise.all(Array.from({ length: 20 }, () => from('10.9.9.9')));
    expect(statuses.map(({ status }) => status)).toContain(429);
    expect((await from('10.9.9.8')).status).toBe(200);
  });

  it('says 503 when no node answers', async () => {
    log.level = 'silent';
    useNode('http://127.0.0.1:1, http://127.0.0.1:2');
    const { status, body } = await ask(call('eth_chainId'));
    expect(status).toBe(503);
    expect(body.error.message).toContain('cannot be reached');
  });
});
