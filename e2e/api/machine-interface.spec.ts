import { expect, test } from '@playwright/test';
import { createPublicClient, http, parseAbi } from 'viem';

import { verifyConsistent, verifyEntryIncluded } from '@/lib/audit/verify/verify';

test.skip(({ isMobile }) => isMobile, 'the same for every screen');

test('the service is alive and ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('the transparency figures are those of the chain at the block they name', async ({
  request,
}) => {
  const body = await (await request.get('/api/v1/transparency')).json();
  const client = createPublicClient({ transport: http(process.env.RPC_URL) });
  const blockNumber = BigInt(body.block.number);
  const [block, supply, assets] = await Promise.all([
    client.getBlock({ blockNumber }),
    client.readContract({
      address: body.token.address,
      abi: parseAbi(['function totalSupply() view returns (uint256)']),
      functionName: 'totalSupply',
      blockNumber,
    }),
    client.readContract({
      address: body.reserve.address,
      abi: parseAbi(['function assets() view returns (uint256)']),
      functionName: 'assets',
      blockNumber,
    }),
  ]);
  expect(block.hash).toBe(body.block.hash);
  expect(supply.toString()).toBe(body.token.supply);
  expect(assets.toString()).toBe(body.reserve.assets);
  const owed = (supply * BigInt(body.peg.price) + 10n ** 18n - 1n) / 10n ** 18n;
  expect(body.reserve.liabilities).toBe(owed.toString());
});

test('the supply of the regions adds up to the whole', async ({ request }) => {
  const whole = await (await request.get('/api/v1/supply')).json();
  const zug = await (await request.get('/api/v1/supply?region=CH-ZG')).json();
  expect(whole.asOf ?? whole.block).toBeDefined();
  expect(JSON.stringify(zug)).not.toContain('CH-ZH');
});

test('every entry of a page of the log proves itself against the root', async ({ request }) => {
  const { size, entries } = await (await request.get('/api/v1/audit/entries?limit=25')).json();
  for (const { index, entry } of entries.slice(0, 5)) {
    const proof = await (
      await request.get(`/api/v1/audit/proof/inclusion?index=${index}&size=${size}`)
    ).json();
    expect(
      verifyEntryIncluded({ entry, index, size, root: proof.root, hashes: proof.hashes }),
    ).toBe(true);
    expect(
      verifyEntryIncluded({
        entry: `${entry} `,
        index,
        size,
        root: proof.root,
        hashes: proof.hashes,
      }),
    ).toBe(false);
  }
});

test('the log only grew since it was anchored', async ({ request }) => {
  const checkpoint = await (await request.get('/api/v1/audit/checkpoint')).json();
  expect(checkpoint.anchor).not.toBeNull();
  const { size: from } = checkpoint.anchor;
  const to = checkpoint.size;
  const proof = await (
    await request.get(`/api/v1/audit/proof/consistency?from=${from}&to=${to}`)
  ).json();
  expect(verifyConsistent({ ...proof })).toBe(true);
  expect(proof.fromRoot).toBe(checkpoint.anchor.root);
});

test('bad questions get a clear answer', async ({ request }) => {
  for (const path of [
    '/api/v1/audit/entries?limit=0',
    '/api/v1/audit/proof/inclusion?index=x&size=1',
  ]) {
    const response = await request.get(path);
    expect(response.status()).toBe(400);
    const { error } = await response.json();
    expect(error.code).toBe('BAD_INPUT');
    expect(error.traceId).toBeTruthy();
  }
});

test('the description names every endpoint that others build on', async ({ request }) => {
  const { paths } = await (await request.get('/api/openapi.json')).json();
  for (const path of [
    '/api/v1/transparency',
    '/api/v1/supply',
    '/api/v1/providers',
    '/api/v1/audit/checkpoint',
    '/api/v1/audit/entries',
    '/api/v1/audit/proof/inclusion',
    '/api/v1/audit/proof/consistency',
  ])
    expect(Object.keys(paths)).toContain(path);
});

test('nobody steers the node through the portal', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' };
  for (const method of [
    'anvil_setBalance',
    'evm_increaseTime',
    'personal_unlockAccount',
    'eth_sendTransaction',
  ]) {
    const response = await request.post('/api/rpc', {
      headers,
      data: { jsonrpc: '2.0', id: 1, method, params: [] },
    });
    const body = await response.json().catch(() => ({ error: response.status() }));
    expect(body.error, method).toBeDefined();
  }
});
