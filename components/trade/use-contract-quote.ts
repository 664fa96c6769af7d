'use client';

import { useQuery } from '@tanstack/react-query';
import { readContract } from 'viem/actions';
import { useConfig } from 'wagmi';

import { useProgramme } from '@/components/web3/use-programme';
import { reserveAbi } from '@/lib/chain/generated/abis';

/**
 * What the contract itself quotes for `amount` CCH at a block: money to pay, or money to get. Undefined until it has answered,
 * and while there is nothing to ask.
 */
export function useContractQuote(
  direction: 'mint' | 'redeem',
  amount: bigint | undefined,
  blockNumber: bigint | undefined,
): bigint | undefined {
  const config = useConfig();
  const { chainId, addresses } = useProgramme().deployment;
  const { data } = useQuery({
    queryKey: ['trade-quote', chainId, direction, String(amount), String(blockNumber)],
    enabled: amount !== undefined && amount > 0n && blockNumber !== undefined,
    queryFn: () =>
      readContract(config.getClient({ chainId }), {
        address: addresses.Reserve,
        abi: reserveAbi,
        functionName: direction === 'mint' ? 'previewMint' : 'previewRedeem',
        args: [amount ?? 0n],
        blockNumber,
      }),
  });
  return data;
}
