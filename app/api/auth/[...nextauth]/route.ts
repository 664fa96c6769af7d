import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';

import { isFramed } from '@/lib/auth/frame';
import { authOptions } from '@/lib/auth/options';
import { isSameOrigin } from '@/lib/auth/request';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What sign-in and sign-out need of next-auth, and nothing else: every further endpoint is surface without a use. */
const OFFERED = new Set(['csrf', 'providers', 'signin', 'callback', 'signout', 'error']);

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  if (!action || !OFFERED.has(action))
    return Response.json({ error: 'NOT_FOUND' }, { status: 404 });
  const framed = isFramed(request);
  // There the cookies go along whoever asks, as long as it is from the same outer site.
  if (framed && request.method === 'POST' && !isSameOrigin(request))
    return Response.json({ error: 'FORBIDDEN' }, { status: 403 });
  return NextAuth(request, context, authOptions({ framed }));
}

export { handler as GET, handler as POST };
