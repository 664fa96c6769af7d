import { expect, test, type APIRequestContext } from '@playwright/test';
import { createSiweMessage } from 'viem/siwe';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';

/** The way in, spoken by a program that is not our page: what it is refused, and that a refusal opens nothing. */
test.skip(({ isMobile }) => isMobile, 'the same for every screen');

const person = demoAccount('sme-14');
type Overrides = Partial<Parameters<typeof createSiweMessage>[0]>;

async function nonceFor(request: APIRequestContext, origin: string): Promise<string> {
  const response = await request.post('/api/auth/siwe-nonce', { headers: { origin } });
  return (await response.json()).nonce;
}

async function signed(
  request: APIRequestContext,
  origin: string | undefined,
  overrides: Overrides = {},
) {
  if (!origin) throw new Error('no address of the portal was given');
  const now = Date.now();
  const message = createSiweMessage({
    address: person.address,
    chainId: 31337,
    domain: new URL(origin).host,
    uri: origin,
    version: '1',
    nonce: overrides.nonce ?? (await nonceFor(request, origin)),
    issuedAt: new Date(now),
    expirationTime: new Date(now + 300_000),
    ...overrides,
  });
  return { message, signature: await demoSigner(person).signMessage({ message }) };
}

/** As next-auth's own client sends it. The answer names the error in the address that it leads to. */
async function send(
  request: APIRequestContext,
  form: { message: string; signature: string },
  csrfToken?: string,
) {
  const token = csrfToken ?? (await (await request.get('/api/auth/csrf')).json()).csrfToken;
  const response = await request.post('/api/auth/callback/siwe', {
    form: { ...form, csrfToken: token, json: 'true', redirect: 'false', callbackUrl: '/' },
    maxRedirects: 0,
  });
  const { url = '' } = (await response.json().catch(() => ({}))) as { url?: string };
  const error = URL.canParse(url) ? new URL(url).searchParams.get('error') : null;
  return { status: response.status(), error };
}

/** Beside next-auth's own two there is one cookie: the session's. */
const sessionCookie = async (request: APIRequestContext) =>
  (await request.storageState()).cookies.find(({ name }) => !/csrf-token|callback-url/.test(name));

const sessions = () => db().session.count({ where: { address: person.address } });

test('a good message opens a session, and the same message opens none again', async ({
  request,
  baseURL,
}) => {
  const before = await sessions();
  const form = await signed(request, baseURL);
  expect(await send(request, form)).toEqual({ status: 200, error: null });
  expect(await sessions()).toBe(before + 1);
  expect(await sessionCookie(request)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  expect(await send(request, form)).toEqual({ status: 401, error: 'signIn.expired' });
  expect(await sessions()).toBe(before + 1);
});

const REFUSED: [string, Overrides, string][] = [
  [
    'for another site',
    { domain: 'gridhall.example', uri: 'https://gridhall.example' },
    'wrongSite',
  ],
  ['for another chain', { chainId: 1 }, 'wrongChain'],
  [
    'that has expired',
    { issuedAt: new Date(Date.now() - 600_000), expirationTime: new Date(Date.now() - 1_000) },
    'expired',
  ],
  ['with a nonce that nobody gave', { nonce: 'abcdefgh12345678abcdefgh12345678' }, 'expired'],
];
for (const [name, overrides, key] of REFUSED)
  test(`a message ${name} is refused, and opens nothing`, async ({ request, baseURL }) => {
    const before = await sessions();
    const answer = await send(request, await signed(request, baseURL, overrides));
    expect(answer).toEqual({ status: 401, error: `signIn.${key}` });
    expect(await sessions()).toBe(before);
  });

test('without the token of our own page the best signature opens nothing', async ({
  request,
  baseURL,
}) => {
  const before = await sessions();
  const form = await signed(request, baseURL);
  for (const token of ['', 'f'.repeat(64), `${'a'.repeat(64)}|${'b'.repeat(64)}`])
    await send(request, form, token);
  expect(await sessions()).toBe(before);
  expect(await sessionCookie(request)).toBeUndefined();
  // The nonce was not spent on it either: the same message is still good, with the right token.
  expect((await send(request, form)).error).toBeNull();
});

test('a nonce is given to our own pages only, and nothing else of next-auth is offered', async ({
  request,
}) => {
  const foreign = await request.post('/api/auth/siwe-nonce', {
    headers: { origin: 'https://evil.example' },
  });
  expect(foreign.status()).toBe(403);
  expect((await request.post('/api/auth/siwe-nonce')).status()).toBe(403);
  for (const path of ['session', '_log', 'verify-request', 'new-user'])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
});
