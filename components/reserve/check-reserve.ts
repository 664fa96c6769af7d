import type { Address, Hash } from 'viem';
import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';

/** What the page shows, and where to look for it. */
export type ReserveStatement = {
  block: { number: string; hash: Hash };
  supply: bigint;
  price: bigint;
  assets: bigint;
  liabilities: bigint;
  /** Undefined when nothing is owed. */
  coverageBps: bigint | undefined;
  addresses: { ComputeToken: Address; Reserve: Address; SettlementAsset: Address };
};

export type FigureKey = 'supply' | 'price' | 'assets' | 'held' | 'liabilities' | 'coverage';

export type ReserveCheck = {
  block: { shown: Hash; found: Hash | null; agrees: boolean };
  figures: {
    key: FigureKey;
    shown: bigint | undefined;
    found: bigint | undefined;
    agrees: boolean;
  }[];
};

/**
 * Reads the figures at the statement's own block and compares. Owed and coverage are computed here from what the chain says,
 * and the money is asked of the money's own contract, so that the reserve does not vouch for itself.
 *
 * Loads the chain reader only now: a page that nobody verifies stays light.
 * @throws when the chain does not answer or no longer has the block.
 */
export async function checkReserve(statement: ReserveStatement): Promise<ReserveCheck> {
  const [{ createPublicClient, erc20Abi, http }, { computeTokenAbi, reserveAbi }] =
    await Promise.all([import('viem'), import('@/lib/chain/generated/abis')]);
  const client = createPublicClient({ transport: http('/api/rpc', { batch: true }) });
  const { addresses, block } = statement;
  const at = { blockHash: block.hash } as const;
  const [onChain, supply, snapshot, held] = await Promise.all([
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
  ]);
  const { price } = snapshot.terms;
  return compare(statement, { hash: onChain.hash, supply, price, assets: snapshot.assets, held });
}

type Found = { hash: Hash | null; supply: bigint; price: bigint; assets: bigint; held: bigint };

/** Pure: the statement against what was found. Money above what is booked is nobody's claim and no fault. */
export function compare(statement: ReserveStatement, found: Found): ReserveCheck {
  const liabilities = liabilitiesOf(found.supply, found.price);
  const coverage = liabilities === 0n ? undefined : coverageBps(found.assets, liabilities);
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
    figures: [
      figure('supply', statement.supply, found.supply),
      figure('price', statement.price, found.price),
      figure('assets', statement.assets, found.assets),
      { ...figure('held', statement.assets, found.held), agrees: found.held >= statement.assets },
      figure('liabilities', statement.liabilities, liabilities),
      figure('coverage', statement.coverageBps, coverage),
    ],
  };
}
