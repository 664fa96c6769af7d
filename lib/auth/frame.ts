import { env } from '@/lib/env';

/**
 * Attributes of a cookie for a page of ours in a frame of another site. Browsers take none there without `Secure` and
 * `SameSite=None`; `Partitioned` keeps it in a jar of its own for that outer site, so that no other place ever sends it.
 */
export const IN_FRAME = {
  httpOnly: true,
  secure: true,
  sameSite: 'none',
  partitioned: true,
  path: '/',
} as const;

/** The marker of a jar that belongs to another site's frame. Browsers take the prefix over https only. */
export function framedCookieName(): string {
  return env().NEXTAUTH_URL.startsWith('https://') ? '__Host-gridhall.framed' : 'gridhall.framed';
}

type PageRequest = { headers: Headers; cookies: { has: (name: string) => boolean } };

/** Whether the request comes from within another site's frame: only there is the marker sent. */
export function isFramed({ cookies }: Pick<PageRequest, 'cookies'>): boolean {
  return cookies.has(framedCookieName());
}

/** What the answer to a request for a page does to the marker. */
export function frameMark({ headers, cookies }: PageRequest): 'set' | 'remove' | undefined {
  const destination = headers.get('sec-fetch-dest');
  if (destination === 'iframe' && headers.get('sec-fetch-site') === 'cross-site') return 'set';
  // Without jars of its own for frames, a browser sends the marker at top level too, where it would loosen the session.
  if (destination === 'document' && isFramed({ cookies })) return 'remove';
  return undefined;
}
