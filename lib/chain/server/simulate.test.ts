import { join } from 'node:path';

import { createPublicClient, http, type PublicClient } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import { decodeCall } from '@/lib/chain/decode-call';
import { figureReads, figuresOf, isChanged } from '@/lib/chain/figures';
import { encodeCall, executeCall, scheduleCall } from '@/lib/chain/operations';
import { decodeRevertData } from '@/lib/chain/revert';
import { demoAccount } from '@/lib/local/demo-accounts';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';

import { readDeployment } from './deployment';
import { byOverride, bySimulate, simulate } from './simulate';

const RECORD = `0x${'ab'.repeat(32)}` as const;
const ADMIN = demoAccount('admin').address;
const DAY = 86_400n;

let chain: TestChain;
let client: PublicClient;
let deployment: Deployment;

beforeAll(async () => {
  chain = await createTestChain();
  client = createPublicClient({ transport: http(chain.url) });
  deployment = readDeployment(join(chain.deploymentsDir, '31337.json'), chain.chainId);
});
afterAll(() => chain.drop());

async function send(from: string, call: { target: string; data: string }): Promise<void> {
  await chain.rpc('anvil_impersonateAccount', [from]);
  await chain.rpc('eth_sendTransaction', [{ from, to: call.target, data: call.data }]);
}

function optionsFor(call: ReturnType<typeof encodeCall>, from: `0x${string}`, waits = 3n * DAY) {
  const act = encodeCall(executeCall(deployment, call));
  const reads = figureReads(deployment, decodeCall(deployment, call));
  return async () => {
    const { number, timestamp } = await client.getBlock();
    return {
      reads,
      options: {
        ...{ client, from, blockNumber: number, time: timestamp + waits, reads: toCalls(reads) },
        act: { to: act.target, data: act.data },
      },
    };
  };
}

const toCalls = (reads: ReturnType<typeof figureReads>) =>
  reads.map(({ target, data }) => ({ to: target, data }));

describe('a scheduled act, tried out', () => {
  it('shows what it changes, and changes nothing', async () => {
    const call = encodeCall(
      contractCall(deployment, 'ProviderRegistry', 'setStakePerHour', [777n, RECORD]),
    );
    await send(ADMIN, encodeCall(scheduleCall(deployment, call)));
    const { reads, options } = await optionsFor(call, ADMIN)();
    const { before, after, act } = await simulate(options);
    expect(act.success).toBe(true);
    const changed = figuresOf(reads, before, after).filter(isChanged);
    expect(
      changed.map(({ functionName, before: was, after: is }) => [functionName, was, is]),
    ).toEqual([['stakePerHour', '0', '777']]);
    const registry = {
      address: deployment.addresses.ProviderRegistry,
      abi: contractCall(deployment, 'ProviderRegistry', 'requestExit', []).abi,
    };
    expect(await client.readContract({ ...registry, functionName: 'stakePerHour' })).toBe(0n);
  });

  it('asks about what the call names: here a role and an account', async () => {
    const bob = demoAccount('visitor-sme-1').address;
    const call = encodeCall(contractCall(deployment, 'AccessManager', 'grantRole', [1n, bob, 60]));
    await send(ADMIN, encodeCall(scheduleCall(deployment, call)));
    const { reads, options } = await optionsFor(call, ADMIN)();
    const { before, after } = await simulate(options);
    const changed = figuresOf(reads, before, after).filter(isChanged);
    const member = changed.find(({ path }) => path === 'isMember');
    expect(member).toMatchObject({
      ...{ contract: 'AccessManager', functionName: 'hasRole', before: false, after: true },
      of: [
        { path: 'roleId', value: '1', unit: 'role' },
        { path: 'account', value: bob, unit: 'address' },
      ],
    });
  });

  it('is refused in the chain’s own words before its time, and when nobody scheduled it', async () => {
    const call = encodeCall(
      contractCall(deployment, 'ComputeToken', 'unpause', ['because', RECORD]),
    );
    const early = await optionsFor(call, ADMIN, 1n)();
    const { act } = await simulate(early.options);
    expect(act.success).toBe(false);
    expect(decodeRevertData(act.data).key).toBe('contract.AccessManagerNotScheduled');
    await send(ADMIN, encodeCall(scheduleCall(deployment, call)));
    const soon = await simulate((await optionsFor(call, ADMIN, 1n)()).options);
    expect(decodeRevertData(soon.act.data).key).toBe('contract.AccessManagerNotReady');
    const later = await simulate((await optionsFor(call, ADMIN)()).options);
    expect(decodeRevertData(later.act.data).key).toBe('contract.ExpectedPause');
  });

  it('comes out alike on a node that knows state overrides only', async () => {
    const minter = demoAccount('market').address;
    const call = encodeCall(
      contractCall(deployment, 'ComputeToken', 'setMinterAllowance', [minter, 5n, RECORD]),
    );
    await send(ADMIN, encodeCall(scheduleCall(deployment, call)));
    const { options } = await optionsFor(call, ADMIN)();
    const [one, other] = [await bySimulate(options), await byOverride(options)];
    expect({ ...other, method: 'simulate' }).toEqual(one);
    expect(one.act.success).toBe(true);

    const silent = createPublicClient({
      transport: http(chain.url),
    }).extend(() => ({}));
    const request = client.request.bind(client);
    const old = {
      ...silent,
      request: async (args: { method: string }) => {
        if (args.method === 'eth_simulateV1')
          throw Object.assign(new Error('the method eth_simulateV1 does not exist'), {
            code: -32601,
          });
        return request(args as never);
      },
    } as unknown as PublicClient;
    expect((await simulate({ ...options, client: old })).method).toBe('override');
  });
});
