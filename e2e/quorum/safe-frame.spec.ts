import { expect, test, type BrowserContext, type Frame, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';

import { handInPaper } from '../fixtures/portal';
import {
  boardSafe,
  carryOut,
  goInside,
  openInSafe,
  signedByTwo,
  type SafeQueue,
} from '../fixtures/safe-app';

/** The portal as an app of a Safe: the frame of another site, where the Safe itself signs in. */
test.skip(({ isMobile }) => isMobile, 'the same for every screen');
test.setTimeout(300_000);

const WAITING = { timeout: 45_000 };
const heading = (frame: Frame) => frame.getByRole('heading', { level: 1 });
const openSessions = async () =>
  db().session.count({ where: { address: await boardSafe(), revokedAt: null } });

/** From the sign-in page to the account page, by two of the owners' signatures. */
async function signInInside(frame: Frame, safe: string): Promise<void> {
  await expect(heading(frame)).toHaveText('Sign in');
  await frame.getByRole('button', { name: 'Sign in with Safe' }).click(WAITING);
  await expect(frame.getByText(safe, { exact: true }).first()).toBeVisible(WAITING);
}

/** Asks from `frame`, with a form or without, in the way that a browser lets any site ask any other. The status of the answer. */
async function send(page: Page, frame: Frame, to: string, form?: Record<string, string>) {
  const answer = page.waitForResponse(to);
  await frame.evaluate(
    async ({ to, form }) => {
      const body = form && new FormData();
      for (const [name, value] of Object.entries(form ?? {})) body?.append(name, value);
      const method = form ? 'POST' : 'GET';
      const options = { method, mode: 'no-cors', credentials: 'include' } as const;
      await fetch(to, { ...options, body }).catch(() => undefined);
    },
    { to, form },
  );
  return (await answer).status();
}

async function cookieOf(context: BrowserContext, name: string) {
  return (await context.cookies()).find((cookie) => cookie.name === name);
}

test('a Safe signs in inside its own app, stays signed in there and nowhere else, and signs out', async ({
  page,
  context,
  baseURL,
}) => {
  const portal = baseURL ?? '';
  const safe = await boardSafe();
  const before = await openSessions();
  const frame = await openInSafe(page, {
    safe,
    address: `${portal}/account`,
    sign: signedByTwo(safe),
  });
  await signInInside(frame, safe);
  // The office that the Safe holds is there; those of its owners are not.
  await expect(frame.getByRole('region', { name: 'Your roles' }).getByRole('rowheader')).toHaveText(
    ['Treasurer, withdrawals'],
  );
  expect(await openSessions()).toBe(before + 1);

  await Promise.all([frame.waitForNavigation(), frame.evaluate(() => window.location.reload())]);
  await goInside(frame, '/office');
  await expect(heading(frame)).not.toHaveText('Sign in');
  // Its wallet is back by itself, so that nothing stands between it and a signature.
  const name = `${safe.slice(0, 6)}…${safe.slice(-4)}`;
  const dialog = frame.getByRole('dialog');
  await expect(async () => {
    // A page that has only just arrived may not listen yet.
    await frame.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass(WAITING);
  await expect(dialog.getByText('Connected wallet')).toBeVisible(WAITING);

  const cookie = await cookieOf(context, 'gridhall.session');
  expect(cookie).toMatchObject({ partitionKey: 'https://safe.global', sameSite: 'None' });
  const outside = await context.newPage();
  await outside.goto(`${portal}/account`);
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  expect(await cookieOf(context, 'gridhall.session')).toEqual(cookie);
  await outside.close();

  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await frame.waitForURL(`${portal}/`);
  expect(await openSessions()).toBe(before);
  expect(await cookieOf(context, 'gridhall.session')).toBeUndefined();
  await goInside(frame, '/account');
  await expect(heading(frame)).toHaveText('Sign in');
});

test('another page of the same outer site has the cookies sent along, and can do nothing with them', async ({
  page,
  baseURL,
}) => {
  const portal = baseURL ?? '';
  const safe = await boardSafe();
  const address = `${portal}/account`;
  const frame = await openInSafe(page, { safe, address, sign: signedByTwo(safe) });
  await signInInside(frame, safe);
  const before = await openSessions();

  // The form that ends this session, as a browser without scripts sends it, and the token of our own pages: the other page
  // knows all that there is to know.
  const [endSession, csrfToken] = await frame.evaluate(async () => {
    const html = await (await fetch('/account')).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const form = page.querySelector('form:has([name=sessionId])') as HTMLFormElement;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    return [Object.fromEntries(fields), csrfToken] as const;
  });

  // The session does go along, also from there: what only officials may read is answered, though not to its scripts.
  expect(await send(page, page.mainFrame(), `${portal}/api/access`)).toBe(200);
  for (const [path, form, refusal] of [
    ['/account', endSession, 500],
    ['/api/auth/signout', { csrfToken }, 403],
    ['/api/geographies', { file: 'x' }, 403],
  ] as const)
    expect(await send(page, page.mainFrame(), `${portal}${path}`, form), path).toBe(refusal);
  expect(await openSessions()).toBe(before);

  // The very same bytes from within the portal do what they say.
  await send(page, frame, `${portal}/account`, endSession);
  expect(await openSessions()).toBe(before - 1);
});

test('what a Safe decides waits for its owners, and is followed to the record once they carried it out', async ({
  page,
  baseURL,
}) => {
  const portal = baseURL ?? '';
  const safe = await boardSafe();
  const queue: SafeQueue = { given: [] };
  const sign = signedByTwo(safe);
  const frame = await openInSafe(page, { safe, address: `${portal}/account`, sign, queue });
  await signInInside(frame, safe);
  await goInside(frame, '/office/reserve');
  await frame.getByRole('tab', { name: 'Withdraw surplus' }).click(WAITING);
  const form = frame.locator('form#withdraw');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('7');
  await form.getByLabel('Reason').fill('The council asks for what stands above the healthy line.');
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Continue to the wallet' }).click(WAITING);
  await expect(dialog.getByText('Your Safe asks its owners.')).toBeVisible(WAITING);
  await expect.poll(() => queue.given.length, WAITING).toBe(1);
  const scheduled = { caller: safe, functionName: 'withdrawSurplus' };
  const before = await db().chainOperation.count({ where: scheduled });

  await carryOut(safe, queue);
  const done = dialog.getByText(/Confirmed and in the record|Final\. It cannot be undone/);
  await expect(done).toBeVisible(WAITING);
  await expect(dialog.getByText('Your Safe asks its owners.')).toHaveCount(0);
  expect(await db().chainOperation.count({ where: scheduled })).toBe(before + 1);
});

test('a Safe that would sign on the chain is told that it cannot sign in that way', async ({
  page,
  baseURL,
}) => {
  const portal = baseURL ?? '';
  const before = await openSessions();
  const frame = await openInSafe(page, {
    safe: await boardSafe(),
    address: `${portal}/sign-in`,
    sign: async () => ({ safeTxHash: `0x${'5a'.repeat(32)}` }),
  });
  await frame.getByRole('button', { name: 'Sign in with Safe' }).click(WAITING);
  await expect(frame.getByText('Your Safe would sign this message by a transaction')).toBeVisible();
  expect(await openSessions()).toBe(before);
});
