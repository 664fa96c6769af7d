import { getTranslations } from 'next-intl/server';

import { safeNext } from '@/lib/auth/landing';
import { ERROR_CODES } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView, type ErrorView } from '@/lib/core/result';
import { saysTooLarge } from '@/lib/features/documents/receive-upload';
import { DOCUMENT_PROBLEMS, uploadQuery } from '@/lib/features/documents/schema';
import { routing } from '@/lib/i18n/routing';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

export function answerUpload(request: Request, stored: { id: string; sha256: string }): Response {
  return wantsJson(request)
    ? Response.json(stored, { status: 201, headers: NO_STORE })
    : backTo(request, undefined);
}

/** Tells why a file was not taken: to a script as JSON, to a form in the address of the page that it stood on. */
export async function refuseUpload(request: Request, error: unknown): Promise<Response> {
  const view = toErrorView(error) ?? report(error, request);
  const status = statusOf(view);
  if (wantsJson(request)) return Response.json({ error: view }, { status, headers: NO_STORE });
  // A browser that is still sending reads no redirect, only a refusal.
  const isCutOff = view.key === 'documentTooLarge' && saysTooLarge(request);
  if (!isCutOff) return backTo(request, view);
  return new Response(await sentenceOf(view), {
    status,
    headers: { ...NO_STORE, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' },
  });
}

/** A refusal that a person may meet in the address bar: the sentence, as plain text. */
export async function refuseRead(request: Request, error: unknown): Promise<Response> {
  const view = toErrorView(error) ?? report(error, request);
  return new Response(await sentenceOf(view), {
    status: statusOf(view),
    headers: { ...NO_STORE, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function backTo(request: Request, view: ErrorView | undefined): Response {
  const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const back = new URL(safeNext(query.data?.back) ?? '/account', 'http://portal.invalid');
  if (query.success) back.searchParams.set('uploaded', query.data.purpose);
  back.searchParams.delete('problem');
  if (view) {
    const known = (DOCUMENT_PROBLEMS as readonly string[]).includes(view.key);
    back.searchParams.set('problem', known ? view.key : 'INTERNAL');
  }
  const Location = back.pathname + back.search + back.hash;
  return new Response(null, { status: 303, headers: { ...NO_STORE, Location } });
}

function statusOf({ code, key }: ErrorView): number {
  return key === 'documentTooLarge' ? 413 : ERROR_CODES[code];
}

function report(error: unknown, { url }: Request): ErrorView {
  const traceId = newTraceId();
  log.error({ err: error, traceId, url }, 'document failed');
  return { code: 'INTERNAL', key: 'INTERNAL', params: { traceId }, fields: {}, traceId };
}

async function sentenceOf({ key, params }: ErrorView): Promise<string> {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: 'errors' });
  return t(key as 'INTERNAL', params);
}

const wantsJson = (request: Request): boolean =>
  request.headers.get('accept')?.includes('application/json') ?? false;
