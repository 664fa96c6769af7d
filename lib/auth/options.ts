import 'server-only';

import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { Address } from 'viem';

import { serverClient } from '@/lib/chain/server/clients';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView } from '@/lib/core/result';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { DEMO_ACCOUNTS } from '@/lib/local/demo-accounts';

import { IN_FRAME } from './frame';
import { currentSessionId } from './session';
import { endSession, startSession } from './start-session';
import { SESSION_HOURS, sessionCookieName, sessionIsSecure } from './token';

/**
 * Sign-in with a wallet (EIP-4361). The cookie holds an encrypted token with nothing but the session's id; who it is and
 * what they may do is read from Postgres on every request. A function, because the environment is read at run time.
 *
 * @param framed whether the portal is in a frame of another site, where browsers keep other cookies.
 */
export function authOptions({ framed }: { framed: boolean }): NextAuthOptions {
  const secure = sessionIsSecure();
  const options = framed
    ? IN_FRAME
    : ({ httpOnly: true, sameSite: 'lax', path: '/', secure } as const);
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      // next-auth's own names, which have to be said again together with the attributes.
      csrfToken: { name: `${secure ? '__Host-' : ''}next-auth.csrf-token`, options },
      callbackUrl: { name: `${secure ? '__Secure-' : ''}next-auth.callback-url`, options },
    },
    providers: [
      Credentials({
        id: 'siwe',
        name: 'Wallet',
        credentials: { message: {}, signature: {} },
        authorize: (credentials) =>
          attempt(credentials?.message ?? '', credentials?.signature ?? ''),
      }),
    ],
    callbacks: {
      // `user` is there at sign-in only; what a client sends to update the session is not taken over.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => sameOriginUrl(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string')
          await endSession(db(), { sessionId: token.sid, now: new Date() });
      },
    },
  };
}

/** next-auth hands the message of what is thrown here to the page: the key of a sentence, or INTERNAL and a trace id. */
async function attempt(message: string, signature: string): Promise<{ id: string }> {
  const { NEXTAUTH_URL: origin, CHAIN_ID: chainId, GRIDHALL_DEMO: demo } = env();
  try {
    const session = await startSession(db(), serverClient(), {
      message,
      signature,
      origin,
      chainId,
      now: new Date(),
      ...(demo ? { demoName } : {}),
    });
    await endPrevious();
    return { id: session.sessionId };
  } catch (error) {
    const view = toErrorView(error);
    if (view) throw new Error(view.key);
    const traceId = newTraceId();
    log.error({ err: error, traceId }, 'sign-in failed');
    throw new Error(`INTERNAL:${traceId}`);
  }
}

function demoName(address: Address): string | undefined {
  return DEMO_ACCOUNTS.find((person) => person.address === address)?.displayName;
}

/** One browser has one session: the one it replaces would otherwise stay open, unseen, until it expires. */
async function endPrevious(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(db(), { sessionId, now: new Date() });
}

/** Where to go after signing in or out: a place of this portal, else its front page. */
export function sameOriginUrl(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}
