'use client';

import { useQuery } from '@tanstack/react-query';
import { readContract } from 'viem/actions';
import { useConfig } from 'wagmi';

import { useProgramme } from '@/components/web3/use-programme';
import { reserveAbi } from '@/lib/chain/generated/abis';
import { decodeFailure, type Failure } from '@/lib/chain/revert';

/**
 * What the contract itself quotes for `amount` CCH at a block: money to pay, or money to get; or why it does not. Neither until
 * it has answered, and while there is nothing to ask.
 */
export function useContractQuote(
  direction: 'mint' | 'redeem',
  amount: bigint | undefined,
  blockNumber: bigint | undefined,
): { quote: bigint | undefined; failure: Failure | undefined } {
  const config = useConfig();
  const { chainId, addresses } = useProgramme().deployment;
  const { data, error } = useQuery({
    queryKey: ['trade-quote', chainId, direction, String(amount), String(blockNumber)],
    // The next block is another question.
    retry: false,
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
  return { quote: data, failure: error ? decodeFailure(error) : undefined };
}
