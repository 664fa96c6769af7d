import 'server-only';

import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';

import { respond, type Endpoint } from './respond';

type Rows = (string | number)[][];
export type CsvTable = {
  columns: string[];
  /** All of them, or pages of them, which are sent as they are read. */
  rows: Rows | AsyncIterable<Rows>;
};

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
    handle: async (query) => {
      const { columns, rows } = await handle(query);
      return Array.isArray(rows) ? toCsv({ columns, rows }) : streamCsv(columns, rows);
    },
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

export function toCsv({ columns, rows }: { columns: string[]; rows: Rows }): string {
  return text([columns, ...rows], true);
}

function text(rows: Rows, bom: boolean): string {
  return stringify(rows, { bom, escape_formulas: true, record_delimiter: '\r\n' });
}

/** The first page is read before the answer begins, so that what fails at once is refused in words. */
async function streamCsv(
  columns: string[],
  pages: AsyncIterable<Rows>,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pages[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let page = await iterator.next();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        return controller.enqueue(encoder.encode(text([columns, ...(page.value ?? [])], true)));
      }
      page = page.done ? page : await iterator.next();
      if (page.done) controller.close();
      else controller.enqueue(encoder.encode(text(page.value, false)));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
