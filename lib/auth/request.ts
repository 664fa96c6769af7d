/**
 * Whether a browser sent `request` from one of our own pages. Browsers state it in Sec-Fetch-Site; Origin is the fallback,
 * and a request with neither comes from no browser.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get('host');
}

/**
 * The network address that the nearest proxy saw: the last in X-Forwarded-For, because everything before it is what the
 * client claims. Next itself adds the socket's address when no proxy did.
 */
export function clientOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
