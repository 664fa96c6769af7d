import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import { flowsQuery } from '@/lib/features/reserve/api';
import { listFlows } from '@/lib/features/reserve/queries';

/** The newest ten thousand flows; older ones are on chain. */
const MOST = 10_000;

export const GET = respondCsv({
  query: flowsQuery,
  filename: 'reserve-flows.csv',
  handle: async ({ kind }) => {
    const [{ flows }, { symbol, decimals }] = await Promise.all([
      listFlows({ kind, take: MOST }),
      settlementAsset(),
    ]);
    return {
      columns: [
        'time',
        'block',
        'final',
        'kind',
        'account',
        `money (${symbol})`,
        'hours (CCH)',
        `reserve after (${symbol})`,
        'circulation after (CCH)',
        'transaction',
        'record hash',
      ],
      rows: flows.map((flow) => [
        flow.time.toISOString(),
        flow.blockNumber.toString(),
        flow.final ? 'yes' : 'no',
        flow.kind,
        flow.account,
        toDecimalString(flow.money, decimals),
        toDecimalString(flow.hours, 18),
        toDecimalString(flow.assets, decimals),
        toDecimalString(flow.supply, 18),
        flow.txHash,
        flow.recordHash ?? '',
      ]),
    };
  },
});
