import createMiddleware from 'next-intl/middleware';
import { NextRequest } from 'next/server';
import { themeScript } from '@/components/shell/theme-script';
import { frameMark, framedCookieName, IN_FRAME } from '@/lib/auth/frame';
import { SAFE_APP } from '@/lib/chain/safe-app';
import { env } from '@/lib/env';
import { routing } from '@/lib/i18n/routing';

const withLocale = createMiddleware(routing);
const isDesk = /^\/(?:[a-z]{2}\/)?(?:office|sme|provider|regulator)(?:\/|$)/;
const isDevelopment = () => env().NODE_ENV !== 'production';

/**
 * Adds the language to the path and the content security policy to the answer, and marks the cookie
 * jar of another site's frame (lib/auth/README.md). It decides nothing about who may see what: every
 * page, action and handler asks that itself.
 */
export default async function proxy(request: NextRequest) {
  const desk = isDesk.test(request.nextUrl.pathname);
  const nonce = desk ? btoa(crypto.randomUUID()) : undefined;
  const policy = contentSecurityPolicy(await scriptSources(nonce));

  // Next reads the nonce for its own scripts from the request's policy header.
  const headers = new Headers(request.headers);
  headers.delete('content-security-policy');
  if (nonce) headers.set('content-security-policy', policy);

  const response = withLocale(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', policy);
  const mark = frameMark(request);
  if (mark)
    response.cookies.set(framedCookieName(), '1', {
      ...IN_FRAME,
      ...(mark === 'remove' && { maxAge: 0 }),
    });
  return response;
}

/**
 * In the desks, where transactions are signed, only scripts with this answer's nonce run. Public
 * pages are generated once and served to all, so they cannot carry a nonce; they hold no wallet
 * and no session, and their inline scripts are allowed as a kind.
 */
async function scriptSources(nonce: string | undefined): Promise<string> {
  const evaluation = isDevelopment() ? " 'unsafe-eval'" : '';
  if (!nonce) return `'self' 'unsafe-inline'${evaluation}`;
  return `'self' 'nonce-${nonce}' 'strict-dynamic' 'sha256-${await themeScriptHash()}'${evaluation}`;
}

let hash: string | undefined;

async function themeScriptHash(): Promise<string> {
  const digest = () => crypto.subtle.digest('SHA-256', new TextEncoder().encode(themeScript));
  hash ??= btoa(String.fromCharCode(...new Uint8Array(await digest())));
  return hash;
}

function contentSecurityPolicy(scripts: string): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // React writes style attributes (ring lengths, chart sizes), which a nonce cannot cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The chain is read through /api/rpc, and a wallet speaks to its own node.
    `connect-src 'self'${isDevelopment() ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // A Safe shows its apps in a frame. Anybody else could lay a page over ours and have it clicked.
    `frame-ancestors 'self' ${SAFE_APP}`,
  ].join('; ');
}

export const config = { matcher: '/((?!api|healthz|readyz|_next|_vercel|.*\\..*).*)' };
