import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Details } from '@/components/ui/details';
import { DownloadLink } from '@/components/ui/download-link';
import { Table } from '@/components/ui/table';
import { ChartLegend } from './chart-legend';
import { csvHref } from './csv';
import type { ChartData, ChartKind } from './data';

export type ChartProps = {
  /** The question the chart answers, or the answer: not the name of a quantity. */
  title: string;
  unit: string;
  /** What one should see, in a sentence or two; for many readers this is the chart. */
  summary: ReactNode;
  data: ChartData;
  /** A better file than the chart's own numbers, when there is one. */
  csv?: string;
  /** Pixels. */
  height?: number;
};

/**
 * Around every chart: title, unit, legend, the text that says it, and the same numbers as a table
 * and as a file. The drawing itself is hidden from assistive technology; the table is not.
 */
export function ChartFigure({
  title,
  unit,
  summary,
  data,
  kind,
  csv,
  children,
}: ChartProps & { kind: ChartKind; children: ReactNode }) {
  const t = useTranslations('ui');
  const id = useId();
  const columns = [
    {
      key: 'axis',
      header: data.axis,
      rowHeader: true,
      cell: (point: (typeof data.points)[number]) => point.label,
    },
    ...data.series.map((one) => ({
      key: one.key,
      header: one.estimated ? `${one.label} (${t('estimated')})` : one.label,
      unit,
      numeric: true,
      cell: (point: (typeof data.points)[number]) => point.texts[one.key] ?? '–',
    })),
    ...(data.notes ?? []).map((note) => ({
      key: note.key,
      header: note.header,
      cell: (point: (typeof data.points)[number]) => point.texts[note.key] ?? '–',
    })),
  ];
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <figcaption>
        <h3 id={id} className="text-lg">
          {title}
        </h3>
        <p className="text-sm text-muted">{t('unitOf', { unit })}</p>
      </figcaption>
      {data.series.length > 1 && (
        <ChartLegend series={data.series} bands={data.bands} kind={kind} />
      )}
      {children}
      <p className="max-w-prose">{summary}</p>
      <div className="flex flex-col items-start">
        <Details summary={t('showTable')}>
          <Table
            caption={title}
            captionHidden
            dense
            wide={columns.length > 4}
            columns={columns}
            rows={data.points}
            rowKey={(point) => `${point.at ?? ''}${point.label}`}
          />
        </Details>
        <DownloadLink
          href={csv ?? csvHref(data, unit)}
          kind="CSV"
          filename={csv ? undefined : `${slug(title)}.csv`}
        >
          {t('downloadCsv')}
        </DownloadLink>
      </div>
    </figure>
  );
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
