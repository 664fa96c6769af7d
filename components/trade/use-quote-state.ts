'use client';

import { useQuery } from '@tanstack/react-query';
import { erc20Abi, type Address } from 'viem';
import { getBlock, readContract } from 'viem/actions';
import { useConfig } from 'wagmi';

import { useProgramme } from '@/components/web3/use-programme';
import { computeTokenAbi, reserveAbi } from '@/lib/chain/generated/abis';
import { BREAKER_STATES } from '@/lib/core/reserve-breaker';
import type { TradeState } from '@/lib/features/reserve/trade';

/** The reserve and the trader at one block, read from the chain itself. */
export type QuoteState = TradeState & {
  block: { number: bigint; time: Date };
  assets: bigint;
  mintFeeBps: number;
  redeemFeeBps: number;
};

/** As long as a block takes on a quick chain. */
const LOOK_MS = 4_000;

/**
 * What a quote follows from, at the newest block, and again as blocks come. Everything is read at one block by its hash, so
 * that a quote never mixes two states.
 */
export function useQuoteState(account: Address) {
  const config = useConfig();
  const { deployment } = useProgramme();
  const { chainId, addresses } = deployment;
  return useQuery({
    queryKey: ['trade', chainId, account],
    refetchInterval: LOOK_MS,
    queryFn: async (): Promise<QuoteState> => {
      const client = config.getClient({ chainId });
      const block = await getBlock(client, { blockTag: 'latest' });
      const at = { blockHash: block.hash } as const;
      const reserve = { ...at, address: addresses.Reserve, abi: reserveAbi } as const;
      const token = { ...at, address: addresses.ComputeToken, abi: computeTokenAbi } as const;
      const [snapshot, leftToday, paused, frozen, hours, money] = await Promise.all([
        readContract(client, { ...reserve, functionName: 'snapshot' }),
        readContract(client, { ...reserve, functionName: 'leftToMintToday' }),
        readContract(client, { ...token, functionName: 'paused' }),
        readContract(client, { ...token, functionName: 'isFrozen', args: [account] }),
        readContract(client, { ...token, functionName: 'balanceOf', args: [account] }),
        readContract(client, {
          ...at,
          address: addresses.SettlementAsset,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [account],
        }),
      ]);
      const { terms } = snapshot;
      return {
        block: { number: block.number, time: new Date(Number(block.timestamp) * 1_000) },
        price: terms.price,
        mintFeeBps: terms.mintFeeBps,
        redeemFeeBps: terms.redeemFeeBps,
        supplyCap: terms.supplyCap,
        supply: snapshot.supply,
        assets: snapshot.assets,
        mintHalted: snapshot.mintHalted,
        redeemHalted: snapshot.redeemHalted,
        breaker: BREAKER_STATES[snapshot.breaker] ?? 'ORACLE_STALE',
        ...{ leftToday, paused, frozen, hours, money },
      };
    },
  });
}
