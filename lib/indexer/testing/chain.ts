import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';

import {
  createTestClient,
  createWalletClient,
  encodeFunctionData,
  http,
  numberToHex,
  publicActions,
  type Abi,
  type Address,
  type Hex,
} from 'viem';
import { anvil } from 'viem/chains';

import { abiOf, type ContractName, type Deployment } from '@/lib/chain/contracts';
import { readDeployment } from '@/lib/chain/server/deployment';
import { runCommand } from '@/lib/local/command';
import { DEMO_MNEMONIC } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';
import { reporterList } from '@/lib/local/deploy';
import { foundryProgram } from '@/lib/local/foundry';
import { ROOT } from '@/lib/local/paths';
import { freePort } from '@/lib/local/ports';

/** Places in anvil's mnemonic. From `first` on they are ordinary people and companies. */
const PLACES = {
  deployer: 0,
  certifier: 1,
  secondCertifier: 2,
  pegManager: 3,
  treasurer: 4,
  grantsOfficer: 5,
  adjudicator: 6,
  guardian: 7,
  anchor: 8,
  admin: 9,
  market: 10,
} as const;
export const FIRST_PERSON = 11;
const PEOPLE = 8;

export type OfficeName = keyof typeof PLACES;

export type TestChain = Awaited<ReturnType<typeof startTestChain>>;

export type StartTestChainOptions = {
  /** Blocks on top that make a block final; even. Anvil counts two epochs. */
  finalDepth?: number;
};

/** Seconds that a peg change waits, that a surplus waits, and that ADMIN waits. */
export const DELAY = 3_600;

/**
 * A real anvil with the real contracts, deployed by the real script. `reset` goes back to the moment after the
 * deployment, or to the last `keep`, so that many tests share one process.
 */
export async function startTestChain({ finalDepth = 64 }: StartTestChainOptions = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    foundryProgram('anvil'),
    [
      ['--port', String(port)],
      ['--silent', '--order', 'fifo', '--accounts', '30', '--mnemonic', DEMO_MNEMONIC],
      ['--slots-in-an-epoch', String(finalDepth / 2)],
      // In memory: otherwise every block's state becomes a file below ~/.foundry.
      ['--prune-history', '1000'],
    ].flat(),
    { stdio: 'ignore' },
  );
  const client = createTestClient({
    chain: anvil,
    mode: 'anvil',
    transport: http(url, { batch: true }),
    cacheTime: 0,
    pollingInterval: 20,
  }).extend(publicActions);
  const wallet = createWalletClient({ chain: anvil, transport: http(url, { batch: true }) });
  await untilReady(child, () => client.getChainId());

  const offices = Object.fromEntries(
    Object.entries(PLACES).map(([name, index]) => [name, demoSigner({ index }).address]),
  ) as Record<OfficeName, Address>;
  const people = Array.from(
    { length: PEOPLE },
    (_, index) => demoSigner({ index: FIRST_PERSON + index }).address,
  );
  const deployment = await deploy(url, offices);
  let start = await client.snapshot();

  /** Puts a call into the pool without waiting for a block; one that reverts is mined all the same, without logs. */
  const send = (from: Address, contract: ContractName, functionName: string, args: unknown[]) =>
    wallet.request({
      method: 'eth_sendTransaction',
      params: [
        {
          from,
          to: deployment.addresses[contract],
          data: encodeCall(contract, functionName, args),
          gas: numberToHex(3_000_000),
        },
      ],
    });

  return {
    url,
    client,
    deployment,
    offices,
    people,
    send,
    /** As `send`, mined and required to succeed. */
    async act(from: Address, contract: ContractName, functionName: string, args: unknown[]) {
      const hash = await send(from, contract, functionName, args);
      const receipt = await client.waitForTransactionReceipt({ hash });
      if (receipt.status !== 'success') throw new Error(`${contract}.${functionName} reverted`);
      return receipt;
    },
    /** Makes this moment the one that `reset` goes back to. */
    async keep() {
      start = await client.snapshot();
    },
    async reset() {
      await client.revert({ id: start });
      await client.setAutomine(true);
      start = await client.snapshot();
    },
    stop: () => stop(child),
  };
}

export function encodeCall(contract: ContractName, functionName: string, args: unknown[]): Hex {
  const abi: Abi = abiOf(contract);
  return encodeFunctionData({ abi, functionName, args });
}

async function deploy(url: string, offices: Record<OfficeName, Address>): Promise<Deployment> {
  const folder = path.join('.data', `indexer-test-${randomUUID()}`);
  try {
    await runCommand(
      'forge',
      [
        ['script', 'contracts/script/Deploy.s.sol', '--rpc-url', url, '--broadcast', '--slow'],
        ['--unlocked', '--sender', offices.deployer],
      ].flat(),
      {
        env: {
          GRIDHALL_DEPLOYMENTS_DIR: folder,
          GRIDHALL_ADMIN: offices.admin,
          GRIDHALL_CERTIFIER: `${offices.certifier},${offices.secondCertifier}`,
          GRIDHALL_PEG_MANAGER: offices.pegManager,
          GRIDHALL_TREASURER: offices.treasurer,
          GRIDHALL_GRANTS_OFFICER: offices.grantsOfficer,
          GRIDHALL_ADJUDICATOR: offices.adjudicator,
          GRIDHALL_GUARDIAN: offices.guardian,
          GRIDHALL_ANCHOR: offices.anchor,
          GRIDHALL_MARKET: offices.market,
          GRIDHALL_ORACLE_REPORTERS: reporterList(),
          // Histories jump in time, and are about something else.
          GRIDHALL_ORACLE_MAX_AGE: String(30 * 86_400),
          GRIDHALL_ADMIN_DELAY: String(DELAY),
          GRIDHALL_PEG_DELAY: String(DELAY),
          GRIDHALL_WITHDRAW_DELAY: String(DELAY),
        },
      },
    );
    return readDeployment(path.join(ROOT, folder, `${anvil.id}.json`), anvil.id);
  } finally {
    rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  }
}

async function untilReady(child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask();
      return;
    } catch (cause) {
      if (child.exitCode !== null || tries > 200) throw new Error('anvil did not start', { cause });
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
