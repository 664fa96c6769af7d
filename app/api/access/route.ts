import { getTranslations } from 'next-intl/server';

import { toCsv } from '@/app/api/v1/csv';
import { currentActor } from '@/lib/auth/session';
import { ERROR_CODES } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView } from '@/lib/core/result';
import { accessNow } from '@/lib/features/access/queries';
import { routing } from '@/lib/i18n/routing';

import { accessTable, type TableWords } from './access-table';

export const dynamic = 'force-dynamic';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

/** Who can do what as a table to keep: a line for each function and holder. Officials and the regulator. */
export async function GET(): Promise<Response> {
  try {
    const reading = await accessNow(await currentActor());
    return new Response(toCsv(accessTable(reading, await tableWords())), {
      headers: {
        ...NO_STORE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="access-block-${reading.block.number}.csv"`,
      },
    });
  } catch (error) {
    const view = toErrorView(error);
    const traceId = view ? undefined : newTraceId();
    if (traceId) log.error({ err: error, traceId }, 'who can do what cannot be exported');
    return Response.json(
      { key: view?.key ?? 'INTERNAL', traceId },
      { status: view ? ERROR_CODES[view.code] : 500, headers: NO_STORE },
    );
  }
}

async function tableWords(): Promise<TableWords> {
  const locale = routing.defaultLocale;
  const [calls, access] = await Promise.all([
    getTranslations({ locale, namespace: 'calls' }),
    getTranslations({ locale, namespace: 'access' }),
  ]);
  return { calls, access };
}
