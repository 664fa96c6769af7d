import { pad, toHex } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { Header } from '../block';
import { createDecoder } from '../decode';
import { NodeError } from '../errors';
import { syncToHead } from '../sync-to-head';
import { startTestChain, type TestChain } from '../testing/chain';
import { mirrorState } from '../testing/mirror-state';
import { prepareProgramme } from '../testing/random-acts';
import type { Node } from './ask';
import { bloomOf, isCrowded, mayContain } from './bloom';
import { fetchContents } from './contents';
import { FINAL_DEPTH, fetchFinal } from './finality';
import { requireHeader } from './headers';

type Call = { method: string; params: unknown[] };
type Receipt = { blockHash: string; logs: unknown[] };

let chain: TestChain;
let database: TestDatabase;
let busy: Header;
let addresses: ReadonlySet<`0x${string}`>;
let asked: string[] = [];

/** The real node, with one answer changed. */
function node(
  method = '',
  change: (answer: never, call: Call) => unknown = (answer) => answer,
): Node {
  const real = chain.client.request as (call: Call) => Promise<unknown>;
  const request = async (call: Call) => {
    asked.push(call.method);
    const answer = await real(call);
    return call.method === method ? change(answer as never, call) : answer;
  };
  return { request: request as Node['request'] };
}

const receipts = (change: (receipts: Receipt[]) => unknown) =>
  node('eth_getBlockReceipts', change as never);

beforeAll(async () => {
  [chain, database] = await Promise.all([startTestChain({ finalDepth: 4 }), createTestDatabase()]);
  await prepareProgramme(chain);
  addresses = createDecoder(chain.deployment).addresses;
  // The second block of the preparation: seven transactions, each with logs.
  busy = await requireHeader(node(), await chain.client.getBlockNumber());
}, 120_000);

beforeEach(() => {
  asked = [];
});

afterAll(async () => {
  await chain?.stop();
  await database?.drop();
});

describe('the contents of a block', () => {
  it('are the logs of our contracts, with who signed', async () => {
    const { logs } = await fetchContents(node(), busy, addresses);
    expect(logs.length).toBeGreaterThan(6);
    const { deployer, pegManager, treasurer, certifier } = chain.offices;
    expect(new Set(logs.map(({ sender }) => sender))).toEqual(
      new Set([deployer, pegManager, treasurer, certifier]),
    );
  });

  it.each<[string, (receipts: Receipt[]) => unknown]>([
    ['no receipts at all', () => []],
    ['none, as a node that lacks the block', () => null],
    ['a receipt less', (all) => all.slice(1)],
    ['the last receipt less', (all) => all.slice(0, -1)],
    ['a log less', ([first, ...rest]) => [{ ...first, logs: first!.logs.slice(1) }, ...rest]],
    ['the receipts of another block', (all) => all.map((r) => ({ ...r, blockHash: pad('0x1') }))],
    ['something else', () => ({ error: 'busy' })],
  ])('are refused when the node gives %s', async (_, change) => {
    await expect(fetchContents(receipts(change), busy, addresses)).rejects.toBeInstanceOf(
      NodeError,
    );
  });

  it('are the same whatever the order of the receipts, and however often they come', async () => {
    const whole = await fetchContents(node(), busy, addresses);
    const spoilt = receipts((all) => [...all, ...all].reverse());
    expect(await fetchContents(spoilt, busy, addresses)).toEqual(whole);
  });

  it('cost no request when the header rules our contracts out', async () => {
    await chain.client.mine({ blocks: 1 });
    const quiet = await requireHeader(node(), 'latest');
    asked = [];
    expect((await fetchContents(node(), quiet, addresses)).logs).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('of a crowded block are asked for whole only when there are some', async () => {
    const crowded: Header = { ...busy, logsBloom: `0x${'ff'.repeat(256)}` };
    const without = node('eth_getLogs', () => []);
    expect((await fetchContents(without, crowded, addresses)).logs).toEqual([]);
    expect(asked).toEqual(['eth_getLogs']);

    // Here the filter is not the one that the logs make, and that is found out.
    await expect(fetchContents(node(), crowded, addresses)).rejects.toThrow(/came incomplete/);
  });
});

describe('a node that fails', () => {
  it('for good is given up, and leaves the mirror as it was', async () => {
    const { db, url } = database;
    const { deployment } = chain;
    await syncToHead({ db, client: node(), deployment });
    const before = await mirrorState(url);
    await chain.act(chain.people[0]!, 'ComputeToken', 'approve', [chain.people[1], 7n]);

    const gaps = receipts((all) => all.map((receipt) => ({ ...receipt, logs: [] })));
    await expect(syncToHead({ db, client: gaps, deployment, firstWaitMs: 1 })).rejects.toThrow(
      /came incomplete/,
    );
    expect((await mirrorState(url)).chain_event).toEqual(before.chain_event);

    await syncToHead({ db, client: node(), deployment });
    expect((await mirrorState(url)).chain_event).toHaveLength(before.chain_event!.length + 1);
  });

  it('of another chain is refused', async () => {
    const other = node('eth_chainId', () => '0x1');
    const { deployment } = chain;
    await expect(syncToHead({ db: database.db, client: other, deployment })).rejects.toThrow(
      'RPC_URL leads to chain 1, the deployment is on chain 31337.',
    );
  });
});

describe('finality', () => {
  it('is what the node says', async () => {
    const head = await requireHeader(node(), 'latest');
    expect((await fetchFinal(node(), head)).number).toBe(head.number - 4n);
  });

  it('is a depth where the node does not know the word', async () => {
    await chain.client.mine({ blocks: Number(FINAL_DEPTH) });
    const head = await requireHeader(node(), 'latest');
    const old = node('eth_getBlockByNumber', (answer, { params }) => {
      if (params[0] === 'finalized') throw new Error('unknown block tag');
      return answer;
    });
    expect((await fetchFinal(old, head)).number).toBe(head.number - FINAL_DEPTH);
  });

  it('is not guessed when the node does not answer', async () => {
    const head = await requireHeader(node(), 'latest');
    const down = node('eth_getBlockByNumber', (answer, { params }) => {
      if (params[0] === 'finalized') throw new Error('502 Bad Gateway');
      return answer;
    });
    await expect(fetchFinal(down, head)).rejects.toThrow(/502 Bad Gateway/);
  });
});

describe('the log filter', () => {
  const values = Array.from({ length: 40 }, (_, index) => pad(toHex(index + 1), { size: 20 }));

  it('holds all that was put in, and little else', () => {
    const bloom = bloomOf(values.slice(0, 20).map((address) => ({ address, topics: [] })));
    expect(values.slice(0, 20).every((value) => mayContain(bloom, value))).toBe(true);
    expect(values.slice(20).some((value) => mayContain(bloom, value))).toBe(false);
  });

  it('is crowded once it proves little', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      address: pad(toHex(index + 1), { size: 20 }),
      topics: [],
    }));
    expect(isCrowded(bloomOf(many.slice(0, 40)))).toBe(false);
    expect(isCrowded(bloomOf(many))).toBe(true);
  });
});
