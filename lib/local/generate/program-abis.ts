import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { toFunctionSelector, type Abi } from 'viem';

import { ROOT } from '../paths';

type AbiError = Extract<Abi[number], { type: 'error' }>;

export type NamedAbi = { name: string; abi: Abi };

/** Name in TypeScript → artifact below contracts/out, and the contracts whose reverts come through it. */
const CONTRACTS: Record<string, { artifact: string; calls: string[] }> = {
  accessManager: {
    artifact: 'ProgramAccessManager.sol/ProgramAccessManager',
    // It executes scheduled calls of every contract.
    calls: [
      'computeToken',
      'hardwareCatalog',
      'providerRegistry',
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
  reserve: { artifact: 'Reserve.sol/Reserve', calls: ['computeToken', 'settlementAsset'] },
  grantProgram: { artifact: 'GrantProgram.sol/GrantProgram', calls: ['computeToken'] },
  auditAnchor: { artifact: 'AuditAnchor.sol/AuditAnchor', calls: [] },
  settlementAsset: { artifact: 'DemoSettlementAsset.sol/DemoSettlementAsset', calls: [] },
  erc20: { artifact: 'IERC20Metadata.sol/IERC20Metadata', calls: ['settlementAsset'] },
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
  return Object.entries(CONTRACTS).map(([name, { calls }]) => {
    const own = artifacts[name] ?? [];
    const surfacing = [...calls, EVERY_CALL].flatMap((other) => errorsOf(artifacts[other] ?? []));
    const errors = distinct([...errorsOf(own), ...surfacing]);
    const rest = own.filter((item) => item.type !== 'error' && item.type !== 'constructor');
    return { name, abi: [...rest, ...errors] };
  });
}

function readAbi(artifact: string): Abi {
  const path = join(ROOT, 'contracts/out', `${artifact}.json`);
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
