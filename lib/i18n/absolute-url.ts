import { getPathname } from './navigation';
import type { Locale } from './routing';

/** The whole address of a page, for what leaves the portal: a code on paper, a mail. `origin` is the portal's own. */
export function absoluteUrl(origin: string, href: string, locale: Locale): string {
  return new URL(getPathname({ href, locale }), origin).href;
}
