import 'server-only';

import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';

import { respond, type Endpoint } from './respond';

export type CsvTable = { columns: string[]; rows: (string | number)[][] };

/**
 * As `respond`, for a table to keep: cells that a spreadsheet would run as formulas are disarmed, and the mark at the start
 * makes it read UTF-8. A refusal is JSON, as everywhere.
 */
export function respondCsv<Query extends z.ZodType>({
  filename,
  handle,
  ...endpoint
}: Omit<Endpoint<Query>, 'handle'> & {
  filename: string;
  handle: (query: z.output<Query>) => Promise<CsvTable>;
}): (request: Request) => Promise<Response> {
  const asText = respond({
    ...endpoint,
    handle: async (query) => toCsv(await handle(query)),
  });
  return async (request) => {
    const response = await asText(request);
    if (!response.ok) return response;
    const headers = new Headers(response.headers);
    headers.set('Content-Type', 'text/csv; charset=utf-8');
    headers.set('Content-Disposition', `attachment; filename="${filename}"`);
    return new Response(response.body, { status: response.status, headers });
  };
}

export function toCsv({ columns, rows }: CsvTable): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}
