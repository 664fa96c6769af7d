import { stringify } from 'csv-stringify/sync';
import type { ChartData } from './data';

/** The chart's numbers as a file that needs no request. Cells that a spreadsheet would run are disarmed. */
export function csvHref({ axis, series, points, notes = [] }: ChartData, unit: string): string {
  const header = [
    axis,
    ...series.map((one) => `${one.label} (${unit})`),
    ...notes.map((note) => note.header),
  ];
  const rows = points.map((point) => [
    point.label,
    ...series.map((one) => point.values[one.key] ?? ''),
    ...notes.map((note) => point.texts[note.key] ?? ''),
  ]);
  const text = stringify([header, ...rows], { escape_formulas: true, record_delimiter: '\r\n' });
  // The mark at the start makes spreadsheets read UTF-8.
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`;
}
