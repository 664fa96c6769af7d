import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { toFunctionSelector, type Abi } from 'viem';

import { ROOT } from '../paths';

type AbiError = Extract<Abi[number], { type: 'error' }>;

export type NamedAbi = { name: string; abi: Abi };

type Contract = {
  /** Below contracts/out, or of a package. */
  artifact: string;
  /** Contracts whose reverts come through it. */
  calls: string[];
  /** The functions and events to keep; all when absent. */
  only?: readonly string[];
};

/** Name in TypeScript → where its ABI comes from. */
const CONTRACTS: Record<string, Contract> = {
  accessManager: {
    artifact: 'ProgramAccessManager.sol/ProgramAccessManager',
    // It executes scheduled calls of every contract.
    calls: [
      'computeToken',
      'hardwareCatalog',
      'providerRegistry',
      'priceOracle',
      'reserve',
      'grantProgram',
      'auditAnchor',
    ],
  },
  computeToken: { artifact: 'ComputeToken.sol/ComputeToken', calls: [] },
  hardwareCatalog: { artifact: 'HardwareCatalog.sol/HardwareCatalog', calls: [] },
  providerRegistry: {
    artifact: 'ProviderRegistry.sol/ProviderRegistry',
    calls: ['hardwareCatalog', 'settlementAsset'],
  },
  priceOracle: { artifact: 'PriceOracle.sol/PriceOracle', calls: [] },
  reserve: { artifact: 'Reserve.sol/Reserve', calls: ['computeToken', 'settlementAsset'] },
  grantProgram: { artifact: 'GrantProgram.sol/GrantProgram', calls: ['computeToken'] },
  auditAnchor: { artifact: 'AuditAnchor.sol/AuditAnchor', calls: [] },
  settlementAsset: { artifact: 'DemoSettlementAsset.sol/DemoSettlementAsset', calls: [] },
  erc20: { artifact: 'IERC20Metadata.sol/IERC20Metadata', calls: ['settlementAsset'] },
  // A Safe that holds a role, as the package has it. What it refuses itself are texts (lib/chain/safe-refusals.ts).
  safe: {
    artifact: '@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2',
    calls: [],
    only: [
      'VERSION',
      'addOwnerWithThreshold',
      'approvedHashes',
      'changeThreshold',
      'domainSeparator',
      'execTransaction',
      'getModulesPaginated',
      'getOwners',
      'getThreshold',
      'getTransactionHash',
      'nonce',
      'removeOwner',
      'swapOwner',
      'ExecutionFailure',
      'ExecutionSuccess',
    ],
  },
};

/** Calls of restricted functions go through the manager, so that its refusals surface in every contract. */
const EVERY_CALL = 'accessManager';

/**
 * The ABIs that the portal sees. Each holds its own errors and those that can surface through it, so that viem can name
 * the reason of a revert whichever contract it came from.
 */
export function programAbis(): NamedAbi[] {
  const artifacts = Object.fromEntries(
    Object.entries(CONTRACTS).map(([name, { artifact }]) => [name, readAbi(artifact)]),
  );
  return Object.entries(CONTRACTS).map(([name, { calls, only }]) => {
    const own = artifacts[name] ?? [];
    const surfacing = [...calls, EVERY_CALL].flatMap((other) => errorsOf(artifacts[other] ?? []));
    const errors = distinct([...errorsOf(own), ...surfacing]);
    const rest = own.filter(
      (item) =>
        item.type !== 'error' &&
        item.type !== 'constructor' &&
        (!only || ('name' in item && only.includes(item.name))),
    );
    return { name, abi: [...rest, ...errors] };
  });
}

function readAbi(artifact: string): Abi {
  const folder = artifact.startsWith('@') ? 'node_modules' : 'contracts/out';
  const path = join(ROOT, folder, `${artifact}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { abi: Abi }).abi;
}

function errorsOf(abi: Abi): AbiError[] {
  return abi.filter((item) => item.type === 'error');
}

function distinct(errors: AbiError[]): AbiError[] {
  const selector = (error: AbiError) =>
    toFunctionSelector({ ...error, type: 'function', stateMutability: 'pure', outputs: [] });
  return [...new Map(errors.map((error) => [selector(error), error])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** The contracts of ours among them, by the names that Solidity gives them. */
export function programContracts(): string[] {
  return Object.values(CONTRACTS).map(({ artifact }) => artifact.split('/').at(-1) ?? artifact);
}
