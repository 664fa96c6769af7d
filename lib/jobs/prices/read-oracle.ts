import { erc20Abi, type Address } from 'viem';

import { priceOracleAbi } from '@/lib/chain/generated/abis';
import { fromBytes32 } from '@/lib/core/ids';
import { AppError } from '@/lib/core/errors';
import type { Guards } from '@/lib/features/oracle/schema';

import type { PricesContext } from './context';

/** IPriceOracle.SourceKind */
const REPORTER = 2;

export type OracleSource = {
  isReporter: boolean;
  account: Address;
  /** The newest price on chain; undefined when there is none. */
  last: { price: bigint; observedAt: Date } | undefined;
};

export type OracleState = {
  decimals: number;
  guards: Guards;
  /** By the name of the source. */
  sources: ReadonlyMap<string, OracleSource>;
  /** Last second at which the reference holds; undefined when there never was one. */
  validUntil: Date | undefined;
};

/**
 * What the contract holds now: asked of it and not of the mirror, which is some blocks behind.
 *
 * @throws AppError INTERNAL when the lists are configured for another money than the reserve's.
 */
export async function readOracle({
  chain: { client },
  deployment: { addresses },
  sources: { settlement },
}: PricesContext): Promise<OracleState> {
  const asset = { address: addresses.SettlementAsset, abi: erc20Abi } as const;
  const oracle = { address: addresses.PriceOracle, abi: priceOracleAbi } as const;
  const [symbol, decimals, guards, sources, validUntil] = await Promise.all([
    client.readContract({ ...asset, functionName: 'symbol' }),
    client.readContract({ ...oracle, functionName: 'decimals' }),
    client.readContract({ ...oracle, functionName: 'guards' }),
    client.readContract({ ...oracle, functionName: 'sources' }),
    client.readContract({ ...oracle, functionName: 'validUntil' }),
  ]);
  if (symbol !== settlement.symbol)
    throw new AppError('INTERNAL', {
      message: `the price sources are for ${settlement.symbol}, and the reserve holds ${symbol}`,
    });
  return {
    decimals,
    guards,
    sources: new Map(
      sources.map(({ id, kind, account, price, observedAt }) => [
        fromBytes32(id),
        {
          isReporter: kind === REPORTER,
          account,
          last: price === 0n ? undefined : { price, observedAt: fromSeconds(observedAt) },
        },
      ]),
    ),
    validUntil: validUntil === 0n ? undefined : fromSeconds(validUntil),
  };
}

function fromSeconds(seconds: bigint): Date {
  return new Date(Number(seconds) * 1_000);
}
