import 'next/dist/server/node-environment-baseline';

import { NextRequest } from 'next/server';
import { privateKeyToAccount, generatePrivateKey } from 'viem/accounts';
import { createSiweMessage } from 'viem/siwe';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { issueNonce } from '@/lib/auth/nonce';
import { inRequest } from '@/lib/auth/testing/in-request';
import { log } from '@/lib/core/log';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { GET, POST } from './[...nextauth]/route';

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
let database: TestDatabase;
let origin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  holder.gridhallDb = database.db;
});
afterAll(async () => {
  delete holder.gridhallDb;
  await database.drop();
});
beforeEach(() => at('https://gridhall.example'));

function at(url: string): void {
  origin = url;
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('NEXTAUTH_URL', url);
  log.level = 'silent';
  resetEnv();
}

/** A browser's jar: what it was told to keep, and the attributes that it was told with. */
class Jar {
  readonly cookies = new Map<string, { value: string; attributes: string[] }>();

  constructor(...names: string[]) {
    for (const name of names) this.cookies.set(name, { value: '1', attributes: [] });
  }

  async ask(method: 'GET' | 'POST', path: string, form?: Record<string, string>, site?: string) {
    const request = new NextRequest(`${origin}/api/auth/${path}`, {
      method,
      headers: {
        cookie: [...this.cookies].map(([name, { value }]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': site ?? 'same-origin',
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: form && new URLSearchParams({ ...form, json: 'true' }).toString(),
    });
    const context = { params: Promise.resolve({ nextauth: path.split('/') }) };
    const handler = method === 'GET' ? GET : POST;
    const response = await inRequest(request, () => handler(request, context));
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const words = attributes.map((word) => word.toLowerCase());
      this.cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), attributes: words });
    }
    return response;
  }

  /** As next-auth's own client does it: the token first, then the form with it. */
  async send(path: string, form: Record<string, string> = {}, site?: string) {
    const { csrfToken } = (await (await this.ask('GET', 'csrf')).json()) as { csrfToken: string };
    return this.ask('POST', path, { ...form, csrfToken, callbackUrl: '/' }, site);
  }

  async signIn() {
    const account = privateKeyToAccount(generatePrivateKey());
    const nonce = await issueNonce(database.db, {
      client: account.address,
      secret: 'x'.repeat(32),
      now: new Date(),
    });
    const message = createSiweMessage({
      address: account.address,
      chainId: 31337,
      domain: new URL(origin).host,
      uri: origin,
      version: '1',
      nonce,
      issuedAt: new Date(),
      expirationTime: new Date(Date.now() + 300_000),
    });
    const signature = await account.signMessage({ message });
    const response = await this.send('callback/siwe', { message, signature });
    expect(response.status).toBe(200);
    return account.address;
  }

  of(name: string) {
    const found = this.cookies.get(name);
    if (!found) throw new Error(`the browser was not told to keep ${name}`);
    return found.attributes;
  }
}

const openSessions = (address: string) =>
  database.db.session.count({ where: { address, revokedAt: null } });

const NAMES = [
  '__Host-gridhall.session',
  '__Host-next-auth.csrf-token',
  '__Secure-next-auth.callback-url',
];
const FRAMED = ['httponly', 'path=/', 'secure', 'samesite=none', 'partitioned'];

describe('inside the frame of another site', () => {
  it('every cookie of a sign-in stays in the jar of that frame', async () => {
    const jar = new Jar('__Host-gridhall.framed');
    const address = await jar.signIn();
    for (const name of NAMES) expect(jar.of(name), name).toEqual(expect.arrayContaining(FRAMED));
    expect(await openSessions(address)).toBe(1);
  });

  it('signing out ends the session and takes its cookie out of the same jar', async () => {
    const jar = new Jar('__Host-gridhall.framed');
    const address = await jar.signIn();
    await jar.send('signout');
    expect(await openSessions(address)).toBe(0);
    expect(jar.of('__Host-gridhall.session')).toEqual(
      expect.arrayContaining([...FRAMED, 'max-age=0']),
    );
  });

  it('somebody else’s sign-in ends the session before it', async () => {
    const jar = new Jar('__Host-gridhall.framed');
    const before = await jar.signIn();
    const after = await jar.signIn();
    expect([await openSessions(before), await openSessions(after)]).toEqual([0, 1]);
  });

  it('another site with the same frame around it changes nothing, whatever it knows', async () => {
    const jar = new Jar('__Host-gridhall.framed');
    const address = await jar.signIn();
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await jar.send('signout', {}, site)).status, site).toBe(403);
    expect(await openSessions(address)).toBe(1);
  });

  it('works on a laptop, where names have no prefix', async () => {
    at('http://localhost:3000');
    const jar = new Jar('gridhall.framed');
    await jar.signIn();
    for (const name of ['gridhall.session', 'next-auth.csrf-token', 'next-auth.callback-url'])
      expect(jar.of(name), name).toEqual(expect.arrayContaining(FRAMED));
  });
});

describe('anywhere else', () => {
  it.each([
    ['https://gridhall.example', NAMES, ['secure']],
    [
      'http://localhost:3000',
      ['gridhall.session', 'next-auth.csrf-token', 'next-auth.callback-url'],
      [],
    ],
  ])('no cookie goes to another site: %s', async (url, names, secure) => {
    at(url);
    const jar = new Jar();
    await jar.signIn();
    for (const name of names) {
      const attributes = jar.of(name).filter((word) => !word.startsWith('expires='));
      expect(attributes.sort(), name).toEqual(
        ['httponly', 'path=/', 'samesite=lax', ...secure].sort(),
      );
    }
  });
});
