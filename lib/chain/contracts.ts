import {
  decodeFunctionData,
  zeroHash,
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Address,
  type Hex,
} from 'viem';

import {
  accessManagerAbi,
  auditAnchorAbi,
  computeTokenAbi,
  grantProgramAbi,
  hardwareCatalogAbi,
  priceOracleAbi,
  providerRegistryAbi,
  reserveAbi,
  settlementAssetAbi,
} from './generated/abis';
import { toJsonSafe, type JsonSafe } from './json-safe';

/** The contracts of a programme, by the names that the deployment file uses. Safe in the browser. */
const ABIS = {
  AccessManager: accessManagerAbi,
  ComputeToken: computeTokenAbi,
  HardwareCatalog: hardwareCatalogAbi,
  ProviderRegistry: providerRegistryAbi,
  PriceOracle: priceOracleAbi,
  Reserve: reserveAbi,
  GrantProgram: grantProgramAbi,
  AuditAnchor: auditAnchorAbi,
  SettlementAsset: settlementAssetAbi,
} as const;

export type ContractName = keyof typeof ABIS;

export const CONTRACT_NAMES = Object.keys(ABIS) as ContractName[];

export type AbiOf<Name extends ContractName> = (typeof ABIS)[Name];

/** Where one programme lives: the addresses, and the block from which on its logs are read. */
export type Deployment = {
  chainId: number;
  block: bigint;
  addresses: Record<ContractName, Address>;
};

export type Act = {
  contract: ContractName;
  functionName: string;
  /** Argument name → value; integers as decimal strings. */
  args: Record<string, JsonSafe>;
  /** The record that the call enacts, where it names one that is not zero. */
  recordHash?: Hex;
};

export function abiOf<Name extends ContractName>(name: Name): AbiOf<Name> {
  return ABIS[name];
}

/** The contract at `address` in any spelling; undefined when it is none of the deployment's. */
export function contractNameOf(address: string, deployment: Deployment): ContractName | undefined {
  const wanted = address.toLowerCase();
  return CONTRACT_NAMES.find((name) => deployment.addresses[name].toLowerCase() === wanted);
}

/**
 * What a call does, in names: for a scheduled operation, a wallet's request, or a transaction found on chain. Undefined
 * when the target is not ours or the data is none of its functions.
 */
export function decodeAct({
  address,
  data,
  deployment,
}: {
  address: string;
  data: Hex;
  deployment: Deployment;
}): Act | undefined {
  const contract = contractNameOf(address, deployment);
  if (!contract) return undefined;
  const abi: Abi = ABIS[contract];
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    const item = functionOf(abi, functionName, args.length);
    const named = nameArguments(item?.inputs ?? [], args);
    const recordHash = recordHashOf(named);
    return { contract, functionName, args: named, ...(recordHash ? { recordHash } : {}) };
  } catch {
    return undefined;
  }
}

/** The non-zero `recordHash` among JSON-safe arguments, also one level down in a struct (`certify`). */
export function recordHashOf(args: Record<string, JsonSafe>): Hex | undefined {
  for (const candidate of [args, ...Object.values(args)]) {
    if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) continue;
    const hash = candidate['recordHash'];
    if (typeof hash === 'string' && hash !== zeroHash) return hash as Hex;
  }
  return undefined;
}

function functionOf(abi: Abi, name: string, arity: number): AbiFunction | undefined {
  return abi.find(
    (item): item is AbiFunction =>
      item.type === 'function' && item.name === name && item.inputs.length === arity,
  );
}

function nameArguments(
  inputs: readonly AbiParameter[],
  values: readonly unknown[],
): Record<string, JsonSafe> {
  return Object.fromEntries(
    values.map((value, index) => [inputs[index]?.name || `${index}`, toJsonSafe(value)]),
  );
}
