import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';

import { matrixOf, pairByShare, type Flow, type Matrix } from './arbitrage';
import { readRange, toDay, type DayRange, type RangeName } from './days';

export type ArbitrageDto = {
  matrix: Matrix;
  range: DayRange & { name?: RangeName };
  through: string | null;
  /** Market and jobs of a demonstration. */
  simulated: boolean;
};

/**
 * Public. Hours bought in one region and run in another, over the final days of a range: transfers of CCH from a company to a
 * provider, each with both ends known; and what the market paid providers for grants, which it does for many companies at
 * once, paired with what their awards spent in the same days.
 */
export async function arbitrageOf(address: {
  from?: string;
  to?: string;
  range?: string;
}): Promise<ArbitrageDto> {
  const { chainId } = deployment();
  const { time } = await asOf();
  const range = readRange(address, toDay(time));
  const [sales, spent, mark] = await Promise.all([
    db().$queryRaw<{ bought: string | null; run: string; hours: string }[]>`
      SELECT o.region AS bought, p.region AS run, sum(s.hours)::text AS hours
      FROM supply_sale s
      JOIN chain_provider p ON p."chainId" = s."chainId" AND p.address = s.provider
      LEFT JOIN organisation o ON o.kind = 'SME' AND o.wallet = s.buyer
      WHERE s."chainId" = ${chainId} AND s.day BETWEEN ${range.from}::date AND ${range.to}::date
      GROUP BY 1, 2`,
    db().$queryRaw<{ region: string; hours: string }[]>`
      SELECT coalesce(o.region, '') AS region, sum((e.args->>'amount')::numeric)::text AS hours
      FROM chain_event e
      JOIN chain_award a ON a."chainId" = e."chainId" AND a."awardId" = (e.args->>'awardId')::bigint
      LEFT JOIN organisation o ON o.kind = 'SME' AND o.wallet = a.beneficiary
      WHERE e."chainId" = ${chainId} AND e.contract = 'GrantProgram' AND e.name = 'AwardSpent'
        AND e.time >= ${new Date(range.from)} AND e.time < ${new Date(range.to)}::timestamptz + interval '1 day'
      GROUP BY 1`,
    db().supplyMark.findUnique({ where: { chainId } }),
  ]);
  const direct = sales.flatMap(({ bought, run, hours }): Flow[] =>
    bought === null ? [] : [{ from: bought, to: run, hours: BigInt(hours), estimated: false }],
  );
  // Who is no company of the register is the market: it pays out what awards spent.
  const market = sales.filter(({ bought }) => bought === null);
  const paired = pairByShare(
    new Map(spent.map(({ region, hours }) => [region, BigInt(hours)])),
    new Map(market.map(({ run, hours }) => [run, BigInt(hours)])),
  );
  return {
    matrix: matrixOf([...direct, ...paired]),
    range,
    through: mark ? toDay(mark.through) : null,
    simulated: env().GRIDHALL_DEMO,
  };
}
