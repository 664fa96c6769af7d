import type { Tx } from '@/lib/db/client';

import { concentrationOf, type Concentration } from './concentration';

export type Scope = { scope: string; concentration: Concentration };
type Reader = Pick<Tx, '$queryRaw'>;

/** The whole supply as `ALL`, then each region by its code: from the sums and ten rows of an index for each. */
export async function readScopes(tx: Reader, chainId: number): Promise<Scope[]> {
  const sums = await tx.$queryRaw<
    { region: string; providers: bigint; sum: string; squares: string }[]
  >`
    SELECT region, sum(providers) AS providers, sum(capacity)::text AS sum, sum(squares)::text AS squares
    FROM supply_region WHERE "chainId" = ${chainId} GROUP BY region ORDER BY region`;
  const top = await tx.$queryRaw<{ region: string; provider: string; capacity: string }[]>`
    SELECT r.region, t.address AS provider, t.capacity::text AS capacity
    FROM (SELECT DISTINCT region FROM supply_region WHERE "chainId" = ${chainId}) AS r
    CROSS JOIN LATERAL (
      SELECT address, capacity FROM supply_provider p
      WHERE p."chainId" = ${chainId} AND p.region = r.region AND p.capacity > 0
      ORDER BY p.capacity DESC, p.address LIMIT 10) AS t
    ORDER BY r.region, t.capacity DESC, t.address`;
  const holders = top.map(({ region, provider, capacity }) => ({
    region,
    provider,
    capacity: BigInt(capacity),
  }));
  const scopes = sums.map(({ region, providers, sum, squares }): Scope => ({
    scope: region,
    concentration: concentrationOf({
      providers: Number(providers),
      sum: BigInt(sum),
      squares: BigInt(squares),
      largest: holders.filter((holder) => holder.region === region),
    }),
  }));
  // The ten largest of all are among the ten largest of their regions.
  const largest = holders.toSorted((a, b) =>
    a.capacity === b.capacity
      ? a.provider.localeCompare(b.provider)
      : a.capacity < b.capacity
        ? 1
        : -1,
  );
  const all = concentrationOf({
    providers: sums.reduce((total, { providers }) => total + Number(providers), 0),
    sum: sums.reduce((total, { sum }) => total + BigInt(sum), 0n),
    squares: sums.reduce((total, { squares }) => total + BigInt(squares), 0n),
    largest: largest.slice(0, 10),
  });
  return [{ scope: 'ALL', concentration: all }, ...scopes];
}
