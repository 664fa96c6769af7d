import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import { daysQuery } from '@/lib/features/reserve/api';
import { listDays } from '@/lib/features/reserve/day-queries';
import { FLOW_KINDS } from '@/lib/features/reserve/schema';

export const GET = respondCsv({
  query: daysQuery,
  filename: 'reserve-days.csv',
  handle: async (asked) => {
    const [days, { symbol, decimals }] = await Promise.all([listDays(asked), settlementAsset()]);
    const money = (amount: bigint) => toDecimalString(amount, decimals);
    const hours = (amount: bigint) => toDecimalString(amount, 18);
    return {
      columns: [
        'day (UTC)',
        ...FLOW_KINDS.flatMap((kind) => [
          `${kind} (${symbol})`,
          `${kind} (CCH)`,
          `${kind} (count)`,
        ]),
        `reserve at its end (${symbol})`,
        'circulation at its end (CCH)',
        `price at its end (${symbol})`,
        `owed at its end (${symbol})`,
      ],
      rows: days.map(({ day, flows, assets, supply, price, liabilities }) => [
        day,
        ...FLOW_KINDS.flatMap((kind) => [
          money(flows[kind].money),
          hours(flows[kind].hours),
          flows[kind].count,
        ]),
        money(assets),
        hours(supply),
        money(price),
        money(liabilities),
      ]),
    };
  },
});
