import { useLocale, useTranslations } from 'next-intl';
import { BarChart } from '@/components/charts/bar-chart';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Table } from '@/components/ui/table';
import { toDisplayNumber } from '@/lib/core/units';
import { shareBps } from '@/lib/features/supply/concentration';
import type { Matrix } from '@/lib/features/supply/arbitrage';
import { formatBps, formatHours } from '@/lib/i18n/amounts';
import { regionName } from './regions';

/** Provider regions that have a column of their own; the rest is one. */
const COLUMNS = 6;

function useNames() {
  const t = useTranslations('supply.public.between');
  return (region: string) => (region === '' ? t('unknown') : regionName(region));
}

export function BetweenFigures({ matrix }: { matrix: Matrix }) {
  const t = useTranslations('supply.public.between');
  const locale = useLocale();
  const name = useNames();
  const hours = (amount: bigint) => formatHours(amount < 0n ? -amount : amount, locale, 0);
  const [first, last] = [matrix.balances[0], matrix.balances.at(-1)];
  return (
    <Figures columns={3}>
      <Figure
        label={t('total')}
        value={hours(matrix.total)}
        unit={t('totalUnit')}
        meaning={t('crossingMeaning', {
          share: formatBps(shareBps(matrix.crossing, matrix.total), locale, 0),
        })}
      />
      {first && first.net > 0n && (
        <Figure
          label={t('exporter')}
          value={name(first.region)}
          meaning={t('exporterMeaning', { hours: hours(first.net) })}
        />
      )}
      {last && last.net < 0n && (
        <Figure
          label={t('importer')}
          value={name(last.region)}
          meaning={t('importerMeaning', { hours: hours(last.net) })}
        />
      )}
    </Figures>
  );
}

export function BalanceChart({ matrix, estimated }: { matrix: Matrix; estimated: boolean }) {
  const t = useTranslations('supply.public.between');
  const locale = useLocale();
  const name = useNames();
  return (
    <BarChart
      horizontal
      title={t('chartTitle')}
      unit={t('chartUnit')}
      summary={t('chartSummary')}
      data={{
        axis: t('axis'),
        series: [{ key: 'net', label: t('series'), estimated }],
        points: matrix.balances.map(({ region, net }) => ({
          label: name(region),
          values: { net: toDisplayNumber(net, 18, 0) },
          texts: { net: formatHours(net, locale, 0) },
        })),
      }}
    />
  );
}

type Row = { from: string; cells: Map<string, bigint>; total: bigint };

export function FlowMatrix({ matrix }: { matrix: Matrix }) {
  const t = useTranslations('supply.public.between');
  const locale = useLocale();
  const name = useNames();
  const hours = (amount: bigint) => (amount === 0n ? '–' : formatHours(amount, locale, 0));
  const runIn = matrix.balances
    .filter(({ run }) => run > 0n)
    .toSorted((a, b) => (a.run < b.run ? 1 : -1))
    .map(({ region }) => region);
  const shown = runIn.length <= COLUMNS + 1 ? runIn : runIn.slice(0, COLUMNS);
  const rest = runIn.slice(shown.length);
  const rows = matrix.regions.flatMap((from): Row[] => {
    const cells = matrix.cells.get(from);
    if (!cells) return [];
    return [{ from, cells, total: [...cells.values()].reduce((sum, one) => sum + one, 0n) }];
  });
  const sumOf = (row: Row, regions: readonly string[]) =>
    regions.reduce((sum, region) => sum + (row.cells.get(region) ?? 0n), 0n);
  return (
    <Table
      caption={t('caption')}
      captionHidden
      wide
      dense
      rows={rows}
      rowKey={(row) => row.from}
      columns={[
        { key: 'from', header: t('boughtIn'), rowHeader: true, cell: (row) => name(row.from) },
        ...shown.map((to) => ({
          key: `to-${to}`,
          header: t('run', { region: name(to) }),
          numeric: true,
          cell: (row: Row) => hours(row.cells.get(to) ?? 0n),
        })),
        ...(rest.length > 0
          ? [
              {
                key: 'rest',
                header: t('elsewhere'),
                numeric: true,
                cell: (row: Row) => hours(sumOf(row, rest)),
              },
            ]
          : []),
        { key: 'all', header: t('totalColumn'), numeric: true, cell: (row) => hours(row.total) },
      ]}
    />
  );
}
