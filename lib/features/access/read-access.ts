import 'server-only';

import {
  toFunctionSelector,
  toFunctionSignature,
  type Abi,
  type AbiFunction,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';

import {
  abiOf,
  CONTRACT_NAMES,
  contractNameOf,
  type ContractName,
  type Deployment,
} from '@/lib/chain/contracts';
import { restricted } from '@/lib/chain/generated/restricted';
import type { Db } from '@/lib/db/client';

import { accessHash } from './access-hash';
import { discover, type Announced, type Discovered } from './discover';
import { readContractHolder } from './read-contract-holder';
import type { AccessContract, AccessReading, AccessRole, AccessTarget } from './schema';

export type ReadAccessOptions = {
  db: Db;
  /** Best one that sends its questions in batches: there are some hundred. */
  client: PublicClient;
  deployment: Deployment;
};

/** What the reading of one block shares. */
type At = {
  client: PublicClient;
  deployment: Deployment;
  manager: { address: Address; abi: ReturnType<typeof abiOf<'AccessManager'>> };
  blockNumber: bigint;
  /** Unix seconds of the block. */
  now: number;
};

/**
 * Who can do what, asked of the chain at its newest block: every member that was ever heard of is asked for again, every
 * restricted function for its role. The events only say where to look.
 */
export async function readAccess(options: ReadAccessOptions): Promise<AccessReading> {
  const { db, client, deployment } = options;
  const block = await client.getBlock();
  const found = await discover(db, { client, deployment, block: block.number });
  const at: At = {
    ...{ client, deployment, blockNumber: block.number, now: Number(block.timestamp) },
    manager: { address: deployment.addresses.AccessManager, abi: abiOf('AccessManager') },
  };
  const [roles, targets, allowances, witnesses, assetOwner] = await Promise.all([
    Promise.all(found.roleIds.map((id) => readRole(at, id, found))),
    readTargets(at, found),
    readAllowances(at, found.minters),
    readWitnesses(at, found.witnesses),
    readAssetOwner(at),
  ]);
  const holders = new Set(
    roles.flatMap((role) => role.holders.map(({ account }) => account as Address)),
  );
  const contracts = await Promise.all(
    [...holders].sort().map((one) => readContractHolder(at, one)),
  );
  const state = {
    chainId: deployment.chainId,
    manager: deployment.addresses.AccessManager,
    // A role beyond those of the programme that nobody holds is no role yet.
    roles: roles.filter(({ id, holders: held }) => Number(id) <= 9 || held.length > 0),
    contracts: contracts.filter((one): one is AccessContract => one !== undefined),
    targets,
    minters: allowances.map(({ account }) => account),
    witnesses,
    assetOwner,
  };
  const { number, hash, timestamp } = block;
  return {
    state,
    hash: accessHash(state),
    block: { number, hash, time: new Date(Number(timestamp) * 1_000) },
    allowances,
  };
}

async function readRole(at: At, id: string, found: Discovered): Promise<AccessRole> {
  const { client, manager, blockNumber } = at;
  const roleId = BigInt(id);
  const ask = { ...manager, blockNumber };
  const [admin, guardian, grantDelay, members] = await Promise.all([
    client.readContract({ ...ask, functionName: 'getRoleAdmin', args: [roleId] }),
    client.readContract({ ...ask, functionName: 'getRoleGuardian', args: [roleId] }),
    client.readContract({ ...ask, functionName: 'getRoleGrantDelay', args: [roleId] }),
    Promise.all((found.candidates.get(id) ?? []).map((account) => readHolder(at, roleId, account))),
  ]);
  return {
    id,
    label: found.labels.get(id) ?? '',
    admin: admin.toString(),
    guardian: guardian.toString(),
    grantDelay,
    pendingGrantDelay: pendingOf(found.grantDelays.get(id), at.now),
    holders: members
      .filter((member) => member !== undefined)
      .sort((a, b) => (a.account < b.account ? -1 : 1)),
  };
}

async function readHolder(
  { client, manager, blockNumber, now }: At,
  roleId: bigint,
  account: Address,
) {
  const ask = { ...manager, blockNumber };
  const [[since, currentDelay, pendingDelay, effect], [isMember]] = await Promise.all([
    client.readContract({ ...ask, functionName: 'getAccess', args: [roleId, account] }),
    client.readContract({ ...ask, functionName: 'hasRole', args: [roleId, account] }),
  ]);
  if (since === 0) return undefined;
  return {
    account,
    executionDelay: currentDelay,
    pendingDelay: effect > now ? { seconds: pendingDelay, from: isoOf(effect) } : null,
    // Granted, and does not count yet.
    from: isMember ? null : isoOf(since),
  };
}

async function readTargets(at: At, found: Discovered): Promise<AccessTarget[]> {
  const ours = CONTRACT_NAMES.filter((name) => name !== 'SettlementAsset').map((contract) => ({
    contract: contract as string,
    address: at.deployment.addresses[contract],
  }));
  const others = [...found.assigned.keys()]
    .filter((target) => !contractNameOf(target, at.deployment))
    .map((target) => ({ contract: 'Unknown', address: target as Address }));
  const targets = await Promise.all(
    [...ours, ...others].map((target) => readTarget(at, target, found)),
  );
  return targets.sort((a, b) => (a.address < b.address ? -1 : 1));
}

async function readTarget(
  at: At,
  { contract, address }: { contract: string; address: Address },
  found: Discovered,
): Promise<AccessTarget> {
  const { client, manager, blockNumber, now } = at;
  const ask = { ...manager, blockNumber };
  const key = address.toLowerCase();
  const selectors = functionsOf(contract, found.assigned.get(key) ?? new Set());
  const [closed, adminDelay, authority, roles] = await Promise.all([
    client.readContract({ ...ask, functionName: 'isTargetClosed', args: [address] }),
    client.readContract({ ...ask, functionName: 'getTargetAdminDelay', args: [address] }),
    contract === 'AccessManager' ? null : readAuthority(at, address),
    Promise.all(
      selectors.map(([, selector]) =>
        client.readContract({
          ...ask,
          functionName: 'getTargetFunctionRole',
          args: [address, selector],
        }),
      ),
    ),
  ]);
  return {
    contract,
    address,
    authority,
    closed,
    adminDelay,
    pendingAdminDelay: pendingOf(found.adminDelays.get(key), now),
    functions: selectors.map(([name], index) => ({ name, role: String(roles[index]) })),
  };
}

/** Restricted functions by their signatures, and what else was ever given to a role, by signature or selector. */
function functionsOf(contract: string, assigned: ReadonlySet<Hex>): [name: string, Hex][] {
  const names: readonly string[] =
    (restricted as Record<string, readonly string[]>)[contract] ?? [];
  const isOurs = (CONTRACT_NAMES as string[]).includes(contract);
  const items = isOurs
    ? (abiOf(contract as ContractName) as Abi).filter(
        (item): item is AbiFunction => item.type === 'function',
      )
    : [];
  const listed = items
    .filter((item) => names.includes(item.name))
    .map((item): [string, Hex] => [toFunctionSignature(item), toFunctionSelector(item)]);
  const known = new Set(listed.map(([, selector]) => selector));
  const more = [...assigned]
    .filter((selector) => !known.has(selector))
    .map((selector): [string, Hex] => {
      const item = items.find((one) => toFunctionSelector(one) === selector);
      return [item ? toFunctionSignature(item) : selector, selector];
    });
  return [...listed, ...more].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Null where the target has none: it is not managed at all. */
async function readAuthority(at: At, address: Address): Promise<Address | null> {
  return at.client
    .readContract({
      ...{ address, abi: abiOf('ComputeToken'), functionName: 'authority' },
      blockNumber: at.blockNumber,
    })
    .catch(() => null);
}

async function readAllowances({ client, deployment, blockNumber }: At, minters: Address[]) {
  const token = { address: deployment.addresses.ComputeToken, abi: abiOf('ComputeToken') };
  const allowances = await Promise.all(
    minters.map(async (account) => ({
      account,
      allowance: await client.readContract({
        ...{ ...token, blockNumber },
        functionName: 'minterAllowance',
        args: [account],
      }),
    })),
  );
  return allowances
    .filter(({ allowance }) => allowance > 0n)
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}

async function readWitnesses({ client, deployment, blockNumber }: At, accounts: Address[]) {
  const anchor = { address: deployment.addresses.AuditAnchor, abi: abiOf('AuditAnchor') };
  const allowed = await Promise.all(
    accounts.map((account) =>
      client.readContract({
        ...{ ...anchor, blockNumber },
        functionName: 'isWitness',
        args: [account],
      }),
    ),
  );
  return accounts.filter((_, index) => allowed[index]).sort();
}

/** An asset of a bank or a state has rules of its own; only an ordinary owner is known to be asked for. */
async function readAssetOwner({ client, deployment, blockNumber }: At): Promise<Address | null> {
  return client
    .readContract({
      address: deployment.addresses.SettlementAsset,
      abi: abiOf('SettlementAsset'),
      functionName: 'owner',
      blockNumber,
    })
    .catch(() => null);
}

function pendingOf(announced: Announced | undefined, now: number) {
  return announced && announced.since > now
    ? { seconds: announced.seconds, from: isoOf(announced.since) }
    : null;
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
