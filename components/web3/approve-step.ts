import type { Abi, Address } from 'viem';
import { readContract } from 'viem/actions';

import { erc20Abi } from '@/lib/chain/generated/abis';

import type { TransactionStep } from './transaction-request';

/**
 * The approval that an ERC-20 payment needs first: exactly the amount, so that nothing stays approved, and passed over
 * when enough is approved already.
 */
export function approveStep({
  label,
  token,
  contract,
  spender,
  amount,
}: {
  label: string;
  token: Address;
  contract: 'SettlementAsset' | 'ComputeToken';
  spender: Address;
  /** In the token's own units. */
  amount: bigint;
}): TransactionStep {
  return {
    label,
    call: {
      contract,
      address: token,
      abi: erc20Abi as Abi,
      functionName: 'approve',
      args: [spender, amount],
    },
    isDone: async ({ client, account }) => {
      const args = [account, spender] as const;
      return (
        (await readContract(client, {
          address: token,
          abi: erc20Abi,
          functionName: 'allowance',
          args,
        })) >= amount
      );
    },
  };
}
