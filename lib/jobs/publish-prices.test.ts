import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import {
  createPublicClient,
  createWalletClient,
  http,
  parseEventLogs,
  sha256,
  stringToBytes,
  toHex,
  type Address,
  type Hex,
  type LocalAccount,
  type PublicClient,
} from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { contractCall, type ContractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import type { Deployment } from '@/lib/chain/contracts';
import { priceOracleAbi } from '@/lib/chain/generated/abis';
import { encodeCall, executeCall, scheduleCall } from '@/lib/chain/operations';
import { readDeployment } from '@/lib/chain/server/deployment';
import { toBytes32 } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { submitReports } from '@/lib/features/oracle/calls';
import { ORACLE_LIMITS } from '@/lib/features/oracle/rules';
import { parsePriceSources } from '@/lib/features/oracle/sources/config';
import { demoAccount } from '@/lib/local/demo-accounts';
import { DEMO_REPORTERS } from '@/lib/local/demo-reporters';
import { demoSigner } from '@/lib/local/demo-signer';
import { demoPrices } from '@/lib/local/price-lists/configuration';
import { serveLists } from '@/lib/local/price-lists/serve-lists';
import { priceAt } from '@/lib/local/price-lists/lists';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { PricesContext } from './prices/context';
import { publishPrices } from './publish-prices';

const IDS = DEMO_REPORTERS.map(({ source }) => source);

let chain: TestChain;
let client: PublicClient;
let deployment: Deployment;
let database: TestDatabase;
let db: Db;
let server: Server;
let base: string;
let untouched: unknown;
/** What the three lists say: a price in francs, or a status. */
let says: Record<string, { price?: string; status?: number; at?: Date }>;

const reporters = new Map<string, LocalAccount>(
  DEMO_REPORTERS.map(({ source, account }) => [source, demoSigner(demoAccount(account))]),
);
const payer = demoSigner(demoAccount('reporter-1'));

beforeAll(async () => {
  chain = await createTestChain();
  client = newClient();
  deployment = readDeployment(join(chain.deploymentsDir, `${chain.chainId}.json`), chain.chainId);
  server = createServer((request, response) => {
    const {
      price = '2.25',
      status = 200,
      at = new Date(),
    } = says[request.url?.slice(1) ?? ''] ?? {};
    response.statusCode = status;
    response.end(JSON.stringify({ price, at: at.toISOString() }));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server?.close();
  await chain?.drop();
});

beforeEach(async () => {
  untouched = await chain.rpc('evm_snapshot');
  // A saved chain's clock, and one that was taken back, stands in the past; lists are of today.
  const { timestamp } = await client.getBlock();
  const today = Math.max(Number(timestamp) + 1, Math.floor(Date.now() / 1_000));
  await chain.rpc('evm_setNextBlockTimestamp', [today]);
  await chain.rpc('evm_mine');
  database = await createTestDatabase();
  db = database.db;
  says = {};
  return async () => {
    await database.drop();
    await chain.rpc('evm_setAutomine', [true]);
    await chain.rpc('evm_revert', [untouched]);
  };
});

describe('publishPrices', () => {
  test('brings the first prices to the oracle, and whoever asks can compute their evidence again', async () => {
    says = { 'lake-spot-list': { price: '2.2' }, 'rhine-exchange': { price: '2.31' } };
    expect(await isStale()).toBe(true);
    expect(await publishPrices(context())).toEqual({ status: 'published', sources: IDS });
    expect(await isStale()).toBe(false);
    expect((await reference()).price).toBe(2_250_000n);

    const reports = await reported();
    expect(reports.map(({ price }) => price)).toEqual([2_250_000n, 2_200_000n, 2_310_000n]);
    for (const { evidenceHash, observedAt } of reports) {
      const row = await db.priceEvidence.findUniqueOrThrow({ where: { hash: evidenceHash } });
      expect(sha256(stringToBytes(row.text))).toBe(evidenceHash);
      const evidence = JSON.parse(row.text) as { bodyHash: Hex; observedAt: string };
      expect(sha256(row.body ?? new Uint8Array())).toBe(evidence.bodyHash);
      expect(new Date(evidence.observedAt).getTime()).toBe(Number(observedAt) * 1_000);
    }
    expect(await wishes()).toEqual(['CONFIRMED']);
  });

  test('is quiet while nothing moves, and speaks when a price moves or the heartbeat is over', async () => {
    await publishPrices(context());
    const nonce = await nonceOf();
    expect(await publishPrices(context())).toEqual({ status: 'quiet', sources: [] });
    says['lake-spot-list'] = { price: '2.255' };
    expect((await publishPrices(context())).status).toBe('quiet');
    expect(await nonceOf()).toBe(nonce);
    says['lake-spot-list'] = { price: '2.27', at: soon(2) };
    expect((await publishPrices(context())).status).toBe('published');
    says = Object.fromEntries(IDS.map((id) => [id, { price: '2.25', at: soon(30) }]));
    const pace = { heartbeatSeconds: 20, moveBps: 5_000, lookaheadSeconds: 1 };
    expect((await publishPrices(context({ pace }))).status).toBe('published');
    expect(await nonceOf()).toBe(nonce + 2);
  });

  test('goes on without a list that fails, and says which one and why', async () => {
    says = { 'rhine-exchange': { status: 404 }, 'lake-spot-list': { price: '0.01' } };
    expect(await publishPrices(context())).toEqual({
      status: 'published',
      sources: ['alpine-gpu-index'],
    });
    expect(await isStale()).toBe(true);
    await publishPrices(context());
    const rows = await db.priceReading.findMany({ orderBy: { sourceId: 'asc' } });
    expect(
      rows.map(({ sourceId, problem, failuresInRow, tries }) => [
        sourceId,
        problem,
        failuresInRow,
        tries,
      ]),
    ).toEqual([
      ['alpine-gpu-index', null, 0, 2],
      ['lake-spot-list', 'outsideBand', 2, 2],
      ['rhine-exchange', 'status', 2, 2],
    ]);
    says = { 'alpine-gpu-index': { at: soon(1) } };
    await publishPrices(context());
    expect(await isStale()).toBe(false);
    const healed = await db.priceReading.findFirstOrThrow({
      where: { sourceId: 'rhine-exchange' },
    });
    expect(healed).toMatchObject({ problem: null, failuresInRow: 0, failures: 2, tries: 3 });
  });

  test('signs for no source that the oracle does not know, nor with another key than it expects', async () => {
    const stranger = demoSigner(demoAccount('market'));
    const change = { reporters: new Map([...reporters, ['lake-spot-list', stranger] as const]) };
    expect((await publishPrices(context(change))).sources).toEqual([
      'alpine-gpu-index',
      'rhine-exchange',
    ]);
    const other = sourcesOf('unknown-list');
    expect((await publishPrices(context({ sources: other }))).status).toBe('quiet');
    expect(await db.priceReading.findMany({ select: { sourceId: true, problem: true } })).toEqual([
      { sourceId: 'unknown-list', problem: 'notOnChain' },
    ]);
  });

  test('refuses lists of another money than the reserve holds', async () => {
    const sources = { ...sourcesOf(...IDS), settlement: { symbol: 'USDC', currency: 'USD' } };
    await expect(publishPrices(context({ sources }))).rejects.toThrow('the reserve holds dCHF');
  });

  test('two workers at once publish once', async () => {
    const nonce = await nonceOf();
    await Promise.allSettled([1, 2, 3].map(() => publishPrices(context())));
    await publishPrices(context());
    expect(await nonceOf()).toBe(nonce + 1);
    expect(await reported()).toHaveLength(3);
    expect(await wishes()).toEqual(['CONFIRMED']);
  });
});

describe('feeds', () => {
  const FEEDS: Address[] = [`0x${'fe'.repeat(19)}01`, `0x${'fe'.repeat(19)}02`];

  test('are looked at when no list says anything and the reference would end, and not again and again', async () => {
    says = Object.fromEntries(IDS.map((id) => [id, { status: 500 }]));
    for (const [index, feed] of FEEDS.entries()) {
      await feedSays(feed, 230_000_000n);
      await asAdmin(
        contractCall(deployment, 'PriceOracle', 'addFeed', [
          toBytes32(`feed-${index}`),
          feed,
          `0x${'01'.repeat(32)}`,
        ]),
      );
    }
    expect((await reference()).price).toBe(2_300_000n);
    const early = { now: await chainTime() };
    expect((await publishPrices({ ...context(), ...early })).status).toBe('quiet');

    await chain.rpc('evm_increaseTime', [37 * 3_600]);
    await chain.rpc('evm_mine');
    for (const feed of FEEDS) await feedSays(feed, 240_000_000n);
    expect(await isStale()).toBe(true);
    const later = { now: await chainTime() };
    expect(await publishPrices({ ...context(), ...later })).toEqual({
      status: 'published',
      sources: [],
    });
    expect(await isStale()).toBe(false);
    expect((await reference()).price).toBe(2_400_000n);
    const nonce = await nonceOf();
    for (const feed of FEEDS) await feedSays(feed, 0n);
    await chain.rpc('evm_increaseTime', [37 * 3_600]);
    await chain.rpc('evm_mine');
    // A feed that stands still gives nothing new: it is asked again after half a heartbeat and not before.
    expect((await publishPrices({ ...context(), ...later })).status).toBe('quiet');
    expect(await nonceOf()).toBe(nonce);
  });

  /** A contract that answers as a Chainlink feed of eight decimals does, from its two slots of storage. */
  async function feedSays(feed: Address, answer: bigint): Promise<void> {
    const decimals = '5f3560e01c63313ce56714602c57';
    const round = '60015f525f54602052600154604052600154606052600160805260a05ff3';
    await chain.rpc('anvil_setCode', [feed, `0x${decimals}${round}5b60085f5260205ff3`]);
    const { timestamp } = await client.getBlock();
    for (const [slot, value] of [answer, timestamp].entries())
      await chain.rpc('anvil_setStorageAt', [
        feed,
        toHex(slot, { size: 32 }),
        toHex(value, { size: 32 }),
      ]);
  }

  async function chainTime(): Promise<Date> {
    return new Date(Number((await client.getBlock()).timestamp) * 1_000);
  }

  async function asAdmin(call: ContractCall): Promise<void> {
    const admin = demoAccount('admin').address;
    await chain.rpc('anvil_impersonateAccount', [admin]);
    for (const step of [
      scheduleCall(deployment, call),
      executeCall(deployment, encodeCall(call)),
    ]) {
      const { target, data } = encodeCall(step);
      const hash = (await chain.rpc('eth_sendTransaction', [
        { from: admin, to: target, data, gas: '0x1e8480' },
      ])) as Hex;
      expect((await client.waitForTransactionReceipt({ hash })).status).toBe('success');
      await chain.rpc('evm_increaseTime', [200]);
      await chain.rpc('evm_mine');
    }
  }
});

describe('killed', () => {
  const killed = () => Promise.reject(new Error('killed'));

  test('before the transaction was signed: the next run sends the same reports', async () => {
    const account: LocalAccount = { ...payer, signTransaction: killed };
    await expect(publishPrices(context({ account }))).rejects.toThrow('killed');
    expect(await wishes()).toEqual(['PENDING']);
    const signed = await db.outbox.findFirstOrThrow();
    await publishPrices(context());
    expect(await wishes()).toEqual(['CONFIRMED']);
    const { reports } = signed.payload as { reports: { evidenceHash: Hex }[] };
    expect((await reported()).map(({ evidenceHash }) => evidenceHash)).toEqual(
      reports.map(({ evidenceHash }) => evidenceHash),
    );
  });

  test('between storing and sending: the next run sends the very same transaction', async () => {
    const deaf = newClient();
    vi.spyOn(deaf, 'sendRawTransaction').mockImplementation(killed);
    await expect(publishPrices(context({ client: deaf }))).rejects.toThrow('killed');
    const stored = await db.outbox.findFirstOrThrow();
    expect(await reported()).toEqual([]);
    await publishPrices(context());
    expect(await db.outbox.findFirstOrThrow()).toMatchObject({
      status: 'CONFIRMED',
      txHash: stored.txHash,
    });
    expect(await reported()).toHaveLength(3);
  });

  test('between sending and noting it: the next run sends nothing', async () => {
    const blind = newClient();
    vi.spyOn(blind, 'waitForTransactionReceipt').mockImplementation(killed);
    await expect(publishPrices(context({ client: blind }))).rejects.toThrow('killed');
    const nonce = await nonceOf();
    await publishPrices(context());
    expect(await nonceOf()).toBe(nonce);
    expect(await wishes()).toEqual(['CONFIRMED']);
  });

  test('and overtaken by somebody who brought the same reports: the wish ends, and nothing is published twice', async () => {
    const account: LocalAccount = { ...payer, signTransaction: killed };
    await expect(publishPrices(context({ account }))).rejects.toThrow('killed');
    const { payload } = await db.outbox.findFirstOrThrow();
    await carry(payload as Payload);
    expect((await publishPrices(context())).status).toBe('quiet');
    expect(await wishes()).toEqual(['SUPERSEDED']);
    expect(await reported()).toHaveLength(3);
    // A report that is brought again is refused by the contract, whoever brings it.
    await expect(carry(payload as Payload)).rejects.toThrow('PriceOracle_NotNewer');
  });
});

test('the rules know the limits of the contract', async () => {
  const { address, abi } = { address: deployment.addresses.PriceOracle, abi: priceOracleAbi };
  const limit = <Name extends 'MAX_SOURCES' | 'MAX_SKEW' | 'MAX_AGE' | 'MAX_DEVIATION_BPS'>(
    functionName: Name,
  ) => client.readContract({ address, abi, functionName }).then(Number);
  expect({
    maxSources: await limit('MAX_SOURCES'),
    maxSkewSeconds: await limit('MAX_SKEW'),
    maxAgeSeconds: await limit('MAX_AGE'),
    maxDeviationBps: await limit('MAX_DEVIATION_BPS'),
  }).toEqual(ORACLE_LIMITS);
});

test('the lists of the demonstration are read as they are served, to the unit', async () => {
  const lists = await serveLists(0);
  try {
    const { port } = lists.address() as AddressInfo;
    const { GRIDHALL_PRICE_SOURCES } = demoPrices(port);
    const sources = parsePriceSources(GRIDHALL_PRICE_SOURCES, { allowHttp: true });
    const now = new Date();
    expect(await publishPrices(context({ sources }))).toEqual({
      status: 'published',
      sources: IDS,
    });
    expect((await reported()).map(({ price }) => price)).toEqual(IDS.map((id) => priceAt(id, now)));
  } finally {
    lists.close();
    lists.closeAllConnections();
    await once(lists, 'close');
  }
});

type Payload = {
  reports: {
    source: string;
    price: string;
    observedAt: string;
    evidenceHash: Hex;
    signature: Hex;
  }[];
};

async function carry({ reports }: Payload): Promise<void> {
  const wallet = createWalletClient({
    account: demoSigner(demoAccount('market')),
    chain: programmeChain(chain.chainId, chain.url),
    transport: http(chain.url),
  });
  const { address, args } = submitReports(
    deployment,
    reports.map((one) => ({
      ...one,
      price: BigInt(one.price),
      observedAt: BigInt(one.observedAt),
    })),
  );
  const call = {
    address,
    abi: priceOracleAbi,
    functionName: 'submit',
    args: args as never,
  } as const;
  await client.simulateContract({ ...call, account: wallet.account });
  await client.waitForTransactionReceipt({ hash: await wallet.writeContract(call) });
}

function soon(seconds: number): Date {
  return new Date(Date.now() + seconds * 1_000);
}

function sourcesOf(...ids: string[]) {
  const sources = ids.map((id) => ({
    id,
    title: id,
    url: `${base}/${id}`,
    pricePath: '$.price',
    observedAtPath: '$.at',
    currency: 'CHF',
    unit: 'H100-hour',
    attempts: 1,
    minPrice: '0.50',
    maxPrice: '20',
  }));
  return parsePriceSources(
    JSON.stringify({ settlement: { symbol: 'dCHF', currency: 'CHF' }, sources }),
    { allowHttp: true },
  );
}

type Change = Partial<PricesContext['chain']> &
  Partial<Pick<PricesContext, 'pace' | 'sources' | 'reporters'>>;

function context({ pace, sources, reporters: signers, ...change }: Change = {}): PricesContext {
  return {
    db,
    now: new Date(),
    chain: { id: chain.chainId, client, account: payer, ...change },
    deployment,
    sources: sources ?? sourcesOf(...IDS),
    reporters: signers ?? reporters,
    pace: pace ?? { heartbeatSeconds: 3_600, moveBps: 50, lookaheadSeconds: 100 },
    log: { warn: () => undefined, info: () => undefined },
  };
}

function newClient(): PublicClient {
  return createPublicClient({
    chain: programmeChain(chain.chainId, chain.url),
    transport: http(chain.url),
    pollingInterval: 20,
    cacheTime: 0,
  });
}

function oracle<Name extends 'isStale' | 'latestReference'>(functionName: Name) {
  const address = deployment.addresses.PriceOracle;
  return client.readContract({ address, abi: priceOracleAbi, functionName });
}
const isStale = () => oracle('isStale');
const reference = () => oracle('latestReference');

async function reported() {
  const address = deployment.addresses.PriceOracle;
  const logs = await client.getLogs({ address, fromBlock: 0n });
  return parseEventLogs({ abi: priceOracleAbi, logs, eventName: 'PriceReported' }).map(
    ({ args }) => args,
  );
}

function nonceOf(): Promise<number> {
  return client.getTransactionCount({ address: payer.address });
}

async function wishes(): Promise<string[]> {
  const rows = await db.outbox.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(({ status }) => status);
}
