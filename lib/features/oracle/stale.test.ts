import { join } from 'node:path';

import { createTestClient, createWalletClient, http, publicActions, type Hex } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { type ContractCall, contractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import type { Deployment } from '@/lib/chain/contracts';
import { encodeCall, executeCall, scheduleCall } from '@/lib/chain/operations';
import { decodeFailure } from '@/lib/chain/revert';
import { readDeployment } from '@/lib/chain/server/deployment';
import errors from '@/lib/i18n/messages/en/errors.json';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';
import { signReports } from '@/lib/local/sign-reports';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';

import { submitReports } from './calls';

const HOUR = 10n ** 18n;
const FRANC = 10n ** 6n;
const RECORD: Hex = `0x${'01'.repeat(32)}`;
const TERMS = {
  price: 2n * FRANC,
  mintFeeBps: 0,
  redeemFeeBps: 0,
  maxStepBps: 1_000,
  minInterval: 3_600,
  supplyCap: 1_000n * HOUR,
};

let chain: TestChain;
let deployment: Deployment;
let node: ReturnType<typeof connect>;

beforeAll(async () => {
  chain = await createTestChain();
  deployment = readDeployment(join(chain.deploymentsDir, `${chain.chainId}.json`), chain.chainId);
  node = connect();
  await report();
  const holder = demoAccount('sme-1').address;
  await send('deployer', call('SettlementAsset', 'mint', [holder, 1_000n * FRANC]));
  await send(
    'sme-1',
    call('SettlementAsset', 'approve', [deployment.addresses.Reserve, 1_000n * FRANC]),
  );
  await setPeg();
  await send('sme-1', mint());
  await send('sme-1', call('ComputeToken', 'approve', [deployment.addresses.Reserve, 10n * HOUR]));
});
afterAll(() => chain?.drop());

it('stops buying and the peg, leaves redemption open, and says so in a sentence', async () => {
  await node.increaseTime({ seconds: 37 * 3_600 });
  await node.mine({ blocks: 1 });

  const refused = await failureOf('sme-1', mint());
  expect(refused).toMatchObject({ kind: 'reverted', key: 'contract.Reserve_OracleStale' });
  expect(errors.contract.Reserve_OracleStale).toMatch(/No money moved.*Redemption is open/);
  await send('peg-manager', scheduleCall(deployment, encodeCall(peg())));
  await node.increaseTime({ seconds: 200 });
  await node.mine({ blocks: 1 });
  expect(await failureOf('peg-manager', peg())).toMatchObject({
    key: 'contract.Reserve_OracleStale',
  });

  await send('sme-1', call('Reserve', 'redeem', [HOUR, 1n, demoAccount('sme-1').address]));

  await report();
  await send('sme-1', mint());
});

it('takes a report once, and never one that is older', async () => {
  const reports = await signed();
  await send('market', submitReports(deployment, reports));
  expect(await failureOf('market', submitReports(deployment, reports))).toMatchObject({
    key: 'contract.PriceOracle_NotNewer',
  });
  const { timestamp } = await node.getBlock();
  const replayed = await signReports({
    deployment: { ...deployment, chainId: 1 },
    priceOf: () => 2n * FRANC,
    observedAt: timestamp + 1n,
  });
  expect(await failureOf('market', submitReports(deployment, replayed))).toMatchObject({
    key: 'contract.PriceOracle_BadSignature',
  });
});

function connect() {
  return createTestClient({
    mode: 'anvil',
    chain: programmeChain(chain.chainId, chain.url),
    transport: http(chain.url),
    pollingInterval: 20,
  }).extend(publicActions);
}

const call = (...args: DropFirst<Parameters<typeof contractCall>>) =>
  contractCall(deployment, ...args);
type DropFirst<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const mint = () => call('Reserve', 'mint', [HOUR, 100n * FRANC, demoAccount('sme-1').address]);
const peg = () => call('Reserve', 'setPeg', [TERMS, RECORD]);

async function setPeg(): Promise<void> {
  const encoded = encodeCall(peg());
  await send('peg-manager', scheduleCall(deployment, encoded));
  await node.increaseTime({ seconds: 200 });
  await send('peg-manager', executeCall(deployment, encoded));
}

/** Of a minute after the last block, so that they are newer than whatever was reported before. */
async function signed() {
  await node.increaseTime({ seconds: 60 });
  await node.mine({ blocks: 1 });
  const { timestamp } = await node.getBlock();
  return signReports({ deployment, priceOf: () => 2n * FRANC, observedAt: timestamp });
}

async function report(): Promise<void> {
  await send('market', submitReports(deployment, await signed()));
}

async function send(key: string, { address, abi, functionName, args }: ContractCall) {
  const account = demoSigner(demoAccount(key));
  const chainOf = programmeChain(chain.chainId, chain.url);
  const wallet = createWalletClient({ account, chain: chainOf, transport: http(chain.url) });
  const hash = await wallet.writeContract({ address, abi, functionName, args });
  const receipt = await node.waitForTransactionReceipt({ hash });
  expect([functionName, receipt.status]).toEqual([functionName, 'success']);
}

async function failureOf(key: string, { address, abi, functionName, args }: ContractCall) {
  const account = demoAccount(key).address;
  return node
    .simulateContract({ address, abi, functionName, args, account })
    .then(() => undefined, decodeFailure);
}
