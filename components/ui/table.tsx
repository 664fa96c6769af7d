import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { cx } from './cx';
import { Icon } from './icon';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** Stands once in the header instead of in every cell. */
  unit?: ReactNode;
  /** Right-aligned, so that digits of the same weight stand below each other. */
  numeric?: boolean;
  /** The cell that names the row for a screen reader; usually the first column. */
  rowHeader?: boolean;
  /** Link that orders the list by this column; `direction` when it already does. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  cell: (row: Row) => ReactNode;
};

/**
 * A table on the server: it sorts by links and works without scripts. Below 640 px each row
 * becomes a block of labelled lines under the cell that names it; the explicit roles keep it a table for assistive technology,
 * which browsers otherwise forget once `display` changes.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  dense = false,
  wide = false,
  footer,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands in place of the rows when there are none: an EmptyState. */
  empty?: ReactNode;
  dense?: boolean;
  /** For more columns than fit: the table scrolls in its own box, which takes the focus. */
  wide?: boolean;
  /** Totals: one cell per column key. */
  footer?: Partial<Record<string, ReactNode>>;
}) {
  const id = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const sortable = columns.some((column) => column.sort);
  return (
    <div
      className="overflow-x-auto"
      tabIndex={wide ? 0 : undefined}
      role={wide ? 'region' : undefined}
      aria-labelledby={wide ? id : undefined}
    >
      <table role="table" className="block w-full border-collapse text-sm sm:table">
        <caption
          id={id}
          className={
            captionHidden
              ? 'sr-only'
              : 'block pb-3 text-start text-base font-semibold sm:table-caption'
          }
        >
          {caption}
        </caption>
        <thead
          role="rowgroup"
          className={cx('sm:table-header-group', sortable ? 'max-sm:block' : 'max-sm:sr-only')}
        >
          <tr
            role="row"
            className="border-b-2 border-ink max-sm:flex max-sm:flex-wrap max-sm:gap-x-5"
          >
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block sm:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="flex flex-col border-b border-line py-2 sm:table-row sm:py-0"
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} dense={dense} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot role="rowgroup" className="block sm:table-footer-group">
            <tr role="row" className="block border-t-2 border-ink py-2 font-semibold sm:table-row">
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  className={cx(
                    cellStyle(column.numeric, dense),
                    footer[column.key] === undefined && 'max-sm:hidden',
                  )}
                >
                  <Label column={column} />
                  {footer[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const t = useTranslations('ui');
  const direction = column.sort?.direction;
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={direction ?? (column.sort ? 'none' : undefined)}
      className={cx(
        'py-2 pe-4 align-bottom leading-snug font-semibold last:pe-0',
        column.numeric ? 'sm:text-end' : 'text-start',
        // On a phone only the columns that can be sorted by stand above the rows.
        !column.sort && 'max-sm:sr-only',
      )}
    >
      {column.sort ? (
        <Link
          href={column.sort.href}
          scroll={false}
          className="inline-flex min-h-6 items-baseline gap-1 link"
        >
          {column.header}
          <Icon
            name={direction === 'descending' ? 'down' : direction === 'ascending' ? 'up' : 'dash'}
            className={cx('text-[0.75em]', !direction && 'opacity-0')}
          />
          <span className="sr-only">{t('sort')}</span>
        </Link>
      ) : (
        column.header
      )}
      {column.unit && (
        <span className="font-normal text-muted max-sm:sr-only sm:block">{column.unit}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row, dense }: { column: Column<Row>; row: Row; dense: boolean }) {
  const style = cellStyle(column.numeric, dense);
  return column.rowHeader ? (
    <th
      scope="row"
      role="rowheader"
      className={cx(style, 'font-semibold max-sm:order-first max-sm:text-base')}
    >
      <div className="min-w-0 wrap-break-word">{column.cell(row)}</div>
    </th>
  ) : (
    <td role="cell" className={style}>
      <Label column={column} />
      <div className="min-w-0 wrap-break-word max-sm:text-end">{column.cell(row)}</div>
    </td>
  );
}

// On a phone the column's name stands in the line; the header is read out from the table itself.
function Label<Row>({ column }: { column: Column<Row> }) {
  return (
    <span aria-hidden="true" className="shrink-0 font-normal text-muted sm:hidden">
      {column.header}
      {column.unit && <> ({column.unit})</>}
    </span>
  );
}

function cellStyle(numeric: boolean | undefined, dense: boolean): string {
  return cx(
    'flex justify-between gap-4 py-1 sm:table-cell sm:pe-4 sm:align-top sm:last:pe-0',
    dense ? 'sm:py-1.5' : 'sm:py-2.5',
    numeric ? 'sm:text-end sm:whitespace-nowrap' : 'text-start',
  );
}
