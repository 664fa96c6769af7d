import 'server-only';

import {
  AbiDecodingDataSizeTooSmallError,
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  getAddress,
  type Address,
  type PublicClient,
} from 'viem';

import { safeAbi } from '@/lib/chain/generated/abis';

import type { SafeState } from './schema';

/** Head of the list of modules, as a Safe keeps it. */
const SENTINEL = '0x0000000000000000000000000000000000000001';

/** More modules than anybody can watch; the page says that there are some. */
const MODULES = 20n;

/** Safes whose domain names the chain, and so those whose signatures are good on one chain only. */
const SUPPORTED = /^(1\.[3-9]|1\.\d{2,}|[2-9])\./;

/**
 * The Safe at `address` as the chain has it; undefined when there is none: an account with a key, or a contract that does not
 * answer as a Safe does. Throws when the node cannot be asked.
 */
export async function readSafe(
  client: PublicClient,
  address: Address,
): Promise<SafeState | undefined> {
  const code = await client.getCode({ address });
  // An account with a key may point to code (EIP-7702); it still has one owner.
  if (!code || code.startsWith('0xef0100')) return undefined;
  const contract = { address, abi: safeAbi } as const;
  try {
    const [version, owners, threshold, nonce, [modules]] = await Promise.all([
      client.readContract({ ...contract, functionName: 'VERSION' }),
      client.readContract({ ...contract, functionName: 'getOwners' }),
      client.readContract({ ...contract, functionName: 'getThreshold' }),
      client.readContract({ ...contract, functionName: 'nonce' }),
      client.readContract({
        ...contract,
        functionName: 'getModulesPaginated',
        args: [SENTINEL, MODULES],
      }),
    ]);
    if (!SUPPORTED.test(version) || threshold < 1n || threshold > BigInt(owners.length))
      return undefined;
    return {
      address: getAddress(address),
      version,
      owners: [...owners],
      threshold: Number(threshold),
      nonce,
      modules: [...modules],
    };
  } catch (error) {
    if (answersOtherwise(error)) return undefined;
    throw error;
  }
}

/** The contract is there and is no Safe, which is not the same as a node that does not answer. */
function answersOtherwise(error: unknown): boolean {
  return (
    error instanceof BaseError &&
    error.walk(
      (cause) =>
        cause instanceof ContractFunctionRevertedError ||
        cause instanceof ContractFunctionZeroDataError ||
        cause instanceof AbiDecodingDataSizeTooSmallError,
    ) !== null
  );
}
