import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { toHex } from 'viem';

import { runCommand } from './command';
import { demoAccount, demoAccountsOf } from './demo-accounts';
import { DEMO_REPORTERS } from './demo-reporters';
import { demoSigner } from './demo-signer';
import { deploySafe } from './deploy-safe';
import { jsonRpc } from './json-rpc';
import { ROOT } from './paths';

export type DeployOptions = {
  rpcUrl: string;
  chainId: number;
  /** Where `<chainId>.json` with the addresses is written. */
  deploymentsDir: string;
};

/** The folder in which foundry.toml lets the script write. The address file goes on from there to wherever the chain is. */
const SCRIPT_DESK = join(ROOT, '.data');

/**
 * Seconds between scheduling an act and enacting it in the demonstration: long enough for the regulator to object, short
 * enough for a visitor to see both. A real programme uses days.
 */
const DEMO_DELAY = '120';

/** Compiling takes half a minute and sending two seconds; a node that no longer mines would be waited for without end. */
const LIMIT_MS = 600_000;

/**
 * Deploys the programme with the demonstration's people in its roles, unless the addresses on file have code on this
 * chain. Returns whether it deployed.
 */
export async function deployProgramme({
  rpcUrl,
  chainId,
  deploymentsDir,
}: DeployOptions): Promise<boolean> {
  const file = join(resolve(deploymentsDir), `${chainId}.json`);
  if (await isDeployed(rpcUrl, file)) return false;
  rmSync(file, { force: true });
  const safe = await deploySafe(rpcUrl, chainId);
  const desk = join(SCRIPT_DESK, `deploy-${process.pid}`);
  const { privateKey } = demoSigner(demoAccount('deployer')).getHdKey();
  if (!privateKey) throw new Error('The deployment account has no key.');
  const key = toHex(privateKey);
  await runCommand(
    'forge',
    [
      ...['script', 'contracts/script/Deploy.s.sol', '--rpc-url', rpcUrl, '--broadcast'],
      ...['--private-key', key, '--skip', 'test', '--non-interactive'],
    ],
    {
      env: {
        ...roleHolders(safe.SafeTreasuryBoard),
        ...delays(),
        GRIDHALL_DEPLOYMENTS_DIR: desk,
      },
      limitMs: LIMIT_MS,
    },
  );
  mkdirSync(dirname(file), { recursive: true });
  const programme = JSON.parse(readFileSync(join(desk, `${chainId}.json`), 'utf8')) as object;
  writeFileSync(file, `${JSON.stringify({ ...programme, ...safe }, null, 2)}\n`);
  rmSync(desk, { recursive: true });
  if (!(await isDeployed(rpcUrl, file)))
    throw new Error('The contracts were sent, but there is no code at their addresses.');
  return true;
}

async function isDeployed(rpcUrl: string, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const { AccessManager } = JSON.parse(readFileSync(file, 'utf8')) as { AccessManager?: string };
  const code = await jsonRpc<string>(rpcUrl, 'eth_getCode', [AccessManager, 'latest']);
  return code !== '0x';
}

/** The treasurer still withdraws alone in the story; the board's Safe does from the first day on as well. */
function roleHolders(board: string): Record<string, string> {
  return {
    GRIDHALL_CERTIFIER: demoAccountsOf('certifier')
      .map(({ address }) => address)
      .join(','),
    GRIDHALL_PEG_MANAGER: demoAccount('peg-manager').address,
    GRIDHALL_TREASURER: demoAccount('treasurer').address,
    GRIDHALL_WITHDRAWER: [demoAccount('treasurer').address, board].join(','),
    GRIDHALL_GRANTS_OFFICER: demoAccount('grants-officer').address,
    GRIDHALL_ADJUDICATOR: demoAccount('adjudicator').address,
    GRIDHALL_GUARDIAN: demoAccount('regulator').address,
    GRIDHALL_ADMIN: demoAccount('admin').address,
    GRIDHALL_ANCHOR: demoAccount('anchor').address,
    GRIDHALL_MARKET: demoAccount('market').address,
    GRIDHALL_ORACLE_REPORTERS: reporterList(),
  };
}

/** The sources of the reference price as the deployment script takes them: `name:address`, comma separated. */
export function reporterList(): string {
  return DEMO_REPORTERS.map(
    ({ source, account }) => `${source}:${demoAccount(account).address}`,
  ).join(',');
}

/** What the environment says goes before the demonstration's own. */
function delays(): Record<string, string> {
  const of = (name: string) => ({ [name]: process.env[name] ?? DEMO_DELAY });
  return {
    ...of('GRIDHALL_PEG_DELAY'),
    ...of('GRIDHALL_WITHDRAW_DELAY'),
    ...of('GRIDHALL_ADMIN_DELAY'),
  };
}
