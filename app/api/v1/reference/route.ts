import { noQuery, respond } from '@/app/api/v1/respond';
import { deployment } from '@/lib/chain/server/deployment';
import { settlementAsset } from '@/lib/features/framework/queries';
import { referenceOnWire } from '@/lib/features/oracle/api';
import { referenceStatement } from '@/lib/features/oracle/queries';

/** The reference price with its sources, all of one block. */
export const GET = respond({
  query: noQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async () => {
    const [statement, { decimals }] = await Promise.all([referenceStatement(), settlementAsset()]);
    return referenceOnWire(statement, { oracle: deployment().addresses.PriceOracle, decimals });
  },
});
