import type { Abi, Address, ContractFunctionArgs, ContractFunctionName, Hex } from 'viem';

import { abiOf, type AbiOf, type ContractName, type Deployment } from './contracts';

/** A call of one of our contracts, before anybody signs it. Pure data: the page simulates, shows and sends it. */
export type ContractCall = {
  /** By its name in the deployment; a Safe that holds a role is found on chain and is none of it. */
  contract: ContractName | 'Safe';
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
};

type WriteName<Name extends ContractName> = ContractFunctionName<
  AbiOf<Name>,
  'nonpayable' | 'payable'
>;

/** Builds a call whose function and arguments the compiler checks against the ABI. */
export function contractCall<Name extends ContractName, Fn extends WriteName<Name>>(
  deployment: Deployment,
  contract: Name,
  functionName: Fn,
  args: ContractFunctionArgs<AbiOf<Name>, 'nonpayable' | 'payable', Fn>,
): ContractCall {
  return {
    contract,
    address: deployment.addresses[contract],
    abi: abiOf(contract) as Abi,
    functionName,
    args: args as readonly unknown[],
  };
}

/** Seconds since 1970 as the contracts count time. */
export function toSeconds(time: Date | string): bigint {
  return BigInt(Math.floor(new Date(time).getTime() / 1_000));
}

export type RecordHash = Hex;
