import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import { ROLES } from '@/lib/chain/roles';
import { log } from '@/lib/core/log';
import { resetEnv } from '@/lib/env';

vi.mock('@/lib/auth/session', () => ({
  currentActor: async () => actorWith({ roles: [...ROLES] }),
  requireActor: async () => actorWith({ roles: [...ROLES] }),
  currentSessionId: async () => undefined,
}));

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

const OTHERS: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'https://neighbour.gridhall.example' },
  { origin: 'https://evil.example' },
  // The frame without an origin of its own in which a page may hide.
  { origin: 'null' },
];

/** Machines sign what they send and bring no cookie, so that it does not matter from where. */
const SIGNED = 'v1/agent/';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('route.ts') && !file.startsWith(SIGNED),
);
const routes = (
  await Promise.all(
    files.map(async (file) => {
      const handlers = (await import(join(import.meta.dirname, file))) as Partial<
        Record<string, Handler>
      >;
      return CHANGING.flatMap((method) => {
        const handler = handlers[method];
        return handler ? [{ name: `${method} ${file}`, method, handler }] : [];
      });
    }),
  )
).flat();

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody');
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  log.level = 'silent';
  resetEnv();
});

describe('with the cookies of somebody who holds every office', () => {
  it('there are handlers that change something', () => {
    expect(routes.length).toBeGreaterThan(4);
  });

  it.each(routes)('another site is refused by $name', async ({ method, handler }) => {
    for (const from of OTHERS) {
      const request = new NextRequest('http://localhost:3000/api', {
        method,
        headers: {
          ...from,
          host: 'localhost:3000',
          accept: 'application/json',
          cookie: 'gridhall.framed=1; gridhall.session=whatever',
        },
        body: '{}',
      });
      const context = { params: Promise.resolve({ nextauth: ['signout'] }) };
      expect((await handler(request, context)).status, JSON.stringify(from)).toBe(403);
    }
  });
});
