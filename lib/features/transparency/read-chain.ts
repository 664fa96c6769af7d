import type { Address, Hash, PublicClient } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';
import {
  computeTokenAbi,
  grantProgramAbi,
  providerRegistryAbi,
  reserveAbi,
} from '@/lib/chain/generated/abis';
import { BREAKER_STATES, type BreakerState } from '@/lib/core/reserve-breaker';
import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';

import type { Transparency } from './schema';

/** Providers in one call: some 100,000 gas each at the most, and nodes allow a call 30 million and more. */
const PAGE = 200n;

/**
 * Reads every figure at one block, named by its hash: a reorganisation in between makes the node refuse instead of mixing
 * two histories. Certifications that lapse are judged by that block's own time.
 */
export async function readTransparency(
  client: PublicClient,
  deployment: Deployment,
): Promise<Transparency> {
  const block = await client.getBlock({ blockTag: 'latest' });
  const at = { blockHash: block.hash } as const;
  const { ComputeToken, Reserve, ProviderRegistry, GrantProgram, SettlementAsset } =
    deployment.addresses;
  const [supply, reserve, supplied, [awarded, left]] = await Promise.all([
    client.readContract({
      ...at,
      address: ComputeToken,
      abi: computeTokenAbi,
      functionName: 'totalSupply',
    }),
    client.readContract({ ...at, address: Reserve, abi: reserveAbi, functionName: 'snapshot' }),
    readSupply(client, ProviderRegistry, block.hash),
    client.readContract({
      ...at,
      address: GrantProgram,
      abi: grantProgramAbi,
      functionName: 'totals',
    }),
  ]);
  const { terms, assets, liabilities, liquidCoverageBps, totalCoverageBps } = reserve;
  return {
    chainId: deployment.chainId.toString(),
    block: {
      number: block.number.toString(),
      hash: block.hash,
      timestamp: block.timestamp.toString(),
    },
    token: { address: ComputeToken, supply: supply.toString() },
    peg: {
      price: terms.price.toString(),
      mintFeeBps: terms.mintFeeBps.toString(),
      redeemFeeBps: terms.redeemFeeBps.toString(),
    },
    reserve: {
      address: Reserve,
      asset: SettlementAsset,
      assets: assets.toString(),
      liabilities: liabilities.toString(),
      liquidCoverageBps:
        liquidCoverageBps === UNBOUNDED_COVERAGE ? null : liquidCoverageBps.toString(),
      capacityBacking: reserve.capacityBacking.toString(),
      totalCoverageBps:
        totalCoverageBps === UNBOUNDED_COVERAGE ? null : totalCoverageBps.toString(),
      breaker: breakerOf(reserve.breaker),
    },
    reference:
      reserve.referencePrice === 0n
        ? null
        : {
            price: reserve.referencePrice.toString(),
            validUntil: reserve.referenceValidUntil.toString(),
          },
    providers: { certified: supplied.certified.toString(), h100e: supplied.capacity.toString() },
    grants: { awarded: awarded.toString(), left: left.toString() },
  };
}

/** As IReserve.BreakerState numbers them. */
function breakerOf(state: number): BreakerState {
  const name = BREAKER_STATES[state];
  if (!name) throw new Error(`the reserve has no breaker state ${state}`);
  return name;
}

async function readSupply(
  client: PublicClient,
  address: Address,
  blockHash: Hash,
): Promise<{ certified: bigint; capacity: bigint }> {
  const call = { address, abi: providerRegistryAbi, blockHash } as const;
  const count = await client.readContract({ ...call, functionName: 'providerCount' });
  const pages = Array.from({ length: Number((count + PAGE - 1n) / PAGE) }, (_, i) => BigInt(i));
  const sums = await Promise.all(
    pages.map((page) =>
      client.readContract({
        ...call,
        functionName: 'liveSupply',
        args: [page * PAGE, (page + 1n) * PAGE],
      }),
    ),
  );
  return {
    certified: sums.reduce((sum, [certified]) => sum + certified, 0n),
    capacity: sums.reduce((sum, [, capacity]) => sum + capacity, 0n),
  };
}
