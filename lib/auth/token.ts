import 'server-only';

import { decode } from 'next-auth/jwt';

import { env } from '@/lib/env';

/** Hours after which a person signs in again, whatever they did meanwhile. */
export const SESSION_HOURS = 8;

export const sessionIsSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https://');

export function sessionCookieName(): string {
  return sessionIsSecure() ? '__Host-gridhall.session' : 'gridhall.session';
}

/** The session id that an encrypted session token carries; undefined for a token that is forged, old or of another kind. */
export async function readSessionId(token: string): Promise<string | undefined> {
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET ?? '' });
    return typeof claims?.sid === 'string' ? claims.sid : undefined;
  } catch {
    return undefined;
  }
}
