import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  encodeDeployData,
  encodeFunctionData,
  parseSignature,
  type Abi,
  type Address,
  type Hex,
} from 'viem';

import { abiOf, type ContractName } from '@/lib/chain/contracts';
import {
  DELAY,
  encodeCall,
  FIRST_PERSON,
  startTestChain,
  type TestChain,
} from '@/lib/indexer/testing/chain';
import { record } from '@/lib/indexer/testing/play-every-event';
import { prepareProgramme } from '@/lib/indexer/testing/random-acts';
import { signCertification } from '@/lib/indexer/testing/sign-certification';
import { toBytes32 } from '@/lib/core/ids';

import { demoSigner } from '../demo-signer';
import { runCommand } from '../command';
import { ROOT } from '../paths';
import type { Metric } from './metric';

const HOUR = 10n ** 18n;
const YEAR = 365n * 24n * 3_600n;
const PLAIN = 'PlainToken';

/**
 * What people pay for an act: `gasUsed` of the receipt of a transaction, in a programme that has been running. Base cost and
 * call data are in it, and every transaction finds all storage cold, the plain token's as well as ours. Both tokens are
 * compiled by the same compiler with the same settings, and called with the same arguments by the same accounts.
 */
export async function gasBench(): Promise<Metric[]> {
  await runCommand('forge', ['build', `contracts/test/doubles/${PLAIN}.sol`]);
  const chain = await startTestChain();
  try {
    await prepareProgramme(chain);
    return await measure(chain);
  } finally {
    await chain.stop();
  }
}

async function measure(chain: TestChain): Promise<Metric[]> {
  const { client, offices, people } = chain;
  const [holder, other, provider] = people as [Address, Address, Address];
  const { certifier, grantsOfficer, anchor } = offices;
  const act = async (from: Address, contract: ContractName, name: string, args: unknown[]) =>
    Number((await chain.act(from, contract, name, args)).gasUsed);
  const plain = await deployPlainToken(chain);

  // Both ends of a transfer held hours before and hold some afterwards, as in most transfers.
  for (const account of [holder, other]) {
    await act(account, 'Reserve', 'mint', [100n * HOUR, 2n ** 200n, account]);
    await plain(holder, 'mint', [account, 100n * HOUR]);
  }
  const transfer = await act(holder, 'ComputeToken', 'transfer', [other, HOUR]);
  const plainTransfer = await plain(holder, 'transfer', [other, HOUR]);
  const mint = await act(holder, 'Reserve', 'mint', [HOUR, 2n ** 200n, holder]);
  const plainMint = await plain(holder, 'mint', [holder, HOUR]);
  const redeem = await act(holder, 'Reserve', 'redeem', [HOUR, 0n, holder]);
  const fund = await act(offices.treasurer, 'Reserve', 'fund', [10n ** 6n, record(20)]);
  const permitMint = await act(holder, 'Reserve', 'mintWithPermit', await mintPermit(chain));
  const setPeg = await changePeg(chain);
  const coverageCalls = await coverageCallsPerSecond(chain);

  // A provider's first certification, of one class of hardware.
  await act(provider, 'ProviderRegistry', 'applyForCertification', [
    toBytes32('CH-ZG'),
    record(11),
  ]);
  const { timestamp } = await client.getBlock();
  const certification = await signCertification(chain, {
    provider,
    tier: 2,
    region: 'CH-ZG',
    expiresAt: timestamp + YEAR,
    serial: 0n,
    inventory: [{ classId: 'H100-SXM5-80', units: 8 }],
    recordHash: record(12),
  });
  const certify = await act(certifier, 'ProviderRegistry', 'certify', certification);

  // The second of each: the first of a programme also writes what is there from then on.
  const round = [1_000n * HOUR, timestamp, timestamp + YEAR, record(13)];
  await act(grantsOfficer, 'GrantProgram', 'openRound', round);
  const terms = [10n * HOUR, timestamp + YEAR / 2n, timestamp + YEAR, record(14)];
  await act(grantsOfficer, 'GrantProgram', 'award', [1n, holder, ...terms]);
  const award = await act(grantsOfficer, 'GrantProgram', 'award', [1n, other, ...terms]);
  await act(anchor, 'AuditAnchor', 'anchor', [1n, record(15), record(16)]);
  const anchoring = await act(anchor, 'AuditAnchor', 'anchor', [2n, record(17), record(18)]);

  const gas = (name: string, value: number): Metric => ({
    name: `gas.${name}`,
    value,
    unit: 'gas',
  });
  return [
    {
      name: 'gas.transfer.vs_plain',
      value: transfer / plainTransfer,
      unit: 'ratio',
      target: { atMost: 1.1 },
    },
    gas('transfer', transfer),
    gas('plain_transfer', plainTransfer),
    gas('mint', mint),
    gas('plain_mint', plainMint),
    gas('redeem', redeem),
    gas('permit_mint', permitMint),
    gas('set_peg', setPeg),
    gas('fund', fund),
    { name: 'reserve.coverage_calls_per_second', value: coverageCalls, unit: 'calls/s' },
    // Circle's FiatTokenV2_2, existing holder: taken from literature (STACK.md), not measured here.
    gas('fiat_token_transfer.literature', 44_891),
    gas('fiat_token_mint.literature', 53_539),
    gas('certify', certify),
    gas('award', award),
    gas('anchor', anchoring),
  ];
}

/** The holder's permit over exactly what an hour costs, and the call that uses it. */
async function mintPermit({ client, deployment, people }: TestChain): Promise<unknown[]> {
  const { Reserve, SettlementAsset } = deployment.addresses;
  const account = demoSigner({ index: FIRST_PERSON });
  const [holder] = people as [Address];
  if (account.address !== holder) throw new Error('The first person is another account.');
  const read = { address: SettlementAsset, abi: abiOf('SettlementAsset') } as const;
  const [value, nonce, name, { timestamp }] = await Promise.all([
    client.readContract({
      address: Reserve,
      abi: abiOf('Reserve'),
      functionName: 'previewMint',
      args: [HOUR],
    }),
    client.readContract({ ...read, functionName: 'nonces', args: [holder] }),
    client.readContract({ ...read, functionName: 'name' }),
    client.getBlock(),
  ]);
  const deadline = timestamp + 3_600n;
  const signature = await account.signTypedData({
    domain: { name, version: '1', chainId: deployment.chainId, verifyingContract: SettlementAsset },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: { owner: holder, spender: Reserve, value, nonce, deadline },
  });
  const { r, s, yParity } = parseSignature(signature);
  return [HOUR, value, holder, deadline, 27 + yParity, r, s];
}

/** A change of the price within the step, called by its proposer when its delay is over. */
async function changePeg(chain: TestChain): Promise<number> {
  const { act, client, deployment, offices } = chain;
  const { terms } = await client.readContract({
    address: deployment.addresses.Reserve,
    abi: abiOf('Reserve'),
    functionName: 'snapshot',
  });
  const args = [{ ...terms, price: terms.price - 1n }, record(19)];
  const data = encodeCall('Reserve', 'setPeg', args);
  await act(offices.pegManager, 'AccessManager', 'schedule', [
    deployment.addresses.Reserve,
    data,
    0,
  ]);
  await client.increaseTime({ seconds: DELAY });
  return Number((await act(offices.pegManager, 'Reserve', 'setPeg', args)).gasUsed);
}

/** How often a second the local node answers what the total coverage is, eight callers at a time. */
async function coverageCallsPerSecond({ client, deployment }: TestChain): Promise<number> {
  const call = () =>
    client.readContract({
      address: deployment.addresses.Reserve,
      abi: abiOf('Reserve'),
      functionName: 'totalCoverageBps',
    });
  const CALLERS = 8;
  const LIMIT_MS = 3_000;
  await call();
  let calls = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (performance.now() - start < LIMIT_MS) {
        await call();
        calls += 1;
      }
    }),
  );
  return (calls * 1_000) / (performance.now() - start);
}

type Artifact = { abi: Abi; bytecode: { object: Hex } };

/** Deploys the plain token. Returns a function that calls it and returns the gas of the call. */
async function deployPlainToken({ client, offices }: TestChain) {
  const file = join(ROOT, `contracts/out/${PLAIN}.sol/${PLAIN}.json`);
  const { abi, bytecode } = JSON.parse(readFileSync(file, 'utf8')) as Artifact;
  const mined = async (request: { from: Address; to?: Address; data: Hex }) => {
    // The node signs for its own accounts.
    const hash = await client.sendUnsignedTransaction(request);
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`A call of ${PLAIN} reverted.`);
    return receipt;
  };
  const data = encodeDeployData({ abi, bytecode: bytecode.object });
  const { contractAddress } = await mined({ from: offices.deployer, data });
  if (!contractAddress) throw new Error(`${PLAIN} was not deployed.`);
  return async (from: Address, functionName: string, args: unknown[]) => {
    const call = encodeFunctionData({ abi, functionName, args });
    return Number((await mined({ from, to: contractAddress, data: call })).gasUsed);
  };
}
