import type { Address, Hash } from 'viem';
import { breakerState, type BreakerState } from '@/lib/core/reserve-breaker';
import { capacityBacking, coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';

export type CheckedContract =
  'ComputeToken' | 'Reserve' | 'SettlementAsset' | 'ProviderRegistry' | 'PriceOracle';

/** What the page shows, and where to look for it. */
export type ReserveStatement = {
  block: { number: string; hash: Hash };
  supply: bigint;
  price: bigint;
  assets: bigint;
  liabilities: bigint;
  /** Undefined when nothing is owed. */
  coverageBps: bigint | undefined;
  /** Settlement-asset units; an estimate. */
  backing: bigint;
  totalCoverageBps: bigint | undefined;
  breaker: BreakerState;
  /** Undefined before the first. */
  reference: bigint | undefined;
  addresses: Record<CheckedContract, Address>;
};

export type FigureKey =
  | 'supply'
  | 'price'
  | 'assets'
  | 'held'
  | 'liabilities'
  | 'coverage'
  | 'backing'
  | 'totalCoverage'
  | 'reference';

export type ReserveCheck = {
  block: { shown: Hash; found: Hash | null; agrees: boolean };
  breaker: { shown: BreakerState; found: BreakerState; agrees: boolean };
  figures: {
    key: FigureKey;
    shown: bigint | undefined;
    found: bigint | undefined;
    agrees: boolean;
  }[];
};

/**
 * Reads the figures at the statement's own block and compares. Owed, both coverages and the breaker are computed here from
 * what the chain says; the money is asked of the money's own contract, the hours of the registry and the market price of the
 * oracle, so that the reserve does not vouch for itself.
 *
 * Loads the chain reader only now: a page that nobody verifies stays light.
 * @throws when the chain does not answer or no longer has the block.
 */
export async function checkReserve(statement: ReserveStatement): Promise<ReserveCheck> {
  const [
    { createPublicClient, erc20Abi, http },
    { computeTokenAbi, priceOracleAbi, providerRegistryAbi, reserveAbi },
  ] = await Promise.all([import('viem'), import('@/lib/chain/generated/abis')]);
  const client = createPublicClient({ transport: http('/api/rpc', { batch: true }) });
  const { addresses, block } = statement;
  const at = { blockHash: block.hash } as const;
  const [onChain, supply, snapshot, held, backingHours, latest] = await Promise.all([
    client.getBlock({ blockNumber: BigInt(block.number) }),
    client.readContract({
      ...at,
      address: addresses.ComputeToken,
      abi: computeTokenAbi,
      functionName: 'totalSupply',
    }),
    client.readContract({
      ...at,
      address: addresses.Reserve,
      abi: reserveAbi,
      functionName: 'snapshot',
    }),
    client.readContract({
      ...at,
      address: addresses.SettlementAsset,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [addresses.Reserve],
    }),
    client.readContract({
      ...at,
      address: addresses.ProviderRegistry,
      abi: providerRegistryAbi,
      functionName: 'backingHours',
    }),
    client.readContract({
      ...at,
      address: addresses.PriceOracle,
      abi: priceOracleAbi,
      functionName: 'latestReference',
    }),
  ]);
  const { price } = snapshot.terms;
  return compare(statement, {
    ...{ hash: onChain.hash, supply, price, assets: snapshot.assets, held, backingHours },
    lines: snapshot.thresholds,
    reference: latest.price,
    isStale: onChain.timestamp > latest.validUntil,
  });
}

export type Found = {
  hash: Hash | null;
  supply: bigint;
  price: bigint;
  assets: bigint;
  held: bigint;
  backingHours: bigint;
  lines: { slowBps: number; haltBps: number; haircutBps: number; backingShareBps: number };
  /** 0 before the first. */
  reference: bigint;
  isStale: boolean;
};

/** Pure: the statement against what was found. Money above what is booked is nobody's claim and no fault. */
export function compare(statement: ReserveStatement, found: Found): ReserveCheck {
  const liabilities = liabilitiesOf(found.supply, found.price);
  const coverage = liabilities === 0n ? undefined : coverageBps(found.assets, liabilities);
  const { lines, price, backingHours } = found;
  const backing = capacityBacking({ backingHours, price, liabilities, ...lines });
  const total = coverageBps(found.assets + backing, liabilities);
  const breaker = breakerState(total, lines, found.isStale);
  const figure = (key: FigureKey, shown: bigint | undefined, value: bigint | undefined) => ({
    key,
    shown,
    found: value,
    agrees: shown === value,
  });
  return {
    block: {
      shown: statement.block.hash,
      found: found.hash,
      agrees: statement.block.hash === found.hash,
    },
    breaker: { shown: statement.breaker, found: breaker, agrees: statement.breaker === breaker },
    figures: [
      figure('supply', statement.supply, found.supply),
      figure('price', statement.price, found.price),
      figure('assets', statement.assets, found.assets),
      { ...figure('held', statement.assets, found.held), agrees: found.held >= statement.assets },
      figure('liabilities', statement.liabilities, liabilities),
      figure('coverage', statement.coverageBps, coverage),
      figure('backing', statement.backing, backing),
      figure(
        'totalCoverage',
        statement.totalCoverageBps,
        coverage === undefined ? undefined : total,
      ),
      figure('reference', statement.reference, found.reference || undefined),
    ],
  };
}
