import { respondCsv } from '@/app/api/v1/csv';
import { toDecimalString } from '@/lib/core/units';
import { settlementAsset } from '@/lib/features/framework/queries';
import { historyQuery, toSeriesAsked } from '@/lib/features/supply/history-api';
import { seriesOf } from '@/lib/features/supply/series-queries';

export const GET = respondCsv({
  query: historyQuery,
  filename: 'supply-history.csv',
  handle: async (query) => {
    const [series, asset] = await Promise.all([seriesOf(toSeriesAsked(query)), settlementAsset()]);
    const decimals = { h100e: 18, bps: 2, money: asset.decimals }[series.unit];
    const simulated = series.simulated ? ', simulated in part or in all' : '';
    const unit = { h100e: 'H100-equivalents', bps: '%', money: asset.symbol }[series.unit];
    return {
      columns: [
        'from',
        'to',
        ...series.lines.map(({ key }) => `${key || series.measure} (${unit}${simulated})`),
      ],
      rows: series.buckets.map(({ from, to }, i) => [
        from,
        to,
        ...series.lines.map(({ values }) => {
          const value = values[i];
          return value === null || value === undefined ? '' : toDecimalString(value, decimals);
        }),
      ]),
    };
  },
});
