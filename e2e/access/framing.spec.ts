import { expect, test, type Page } from '@playwright/test';

import { signIn } from '../fixtures/portal';

const SAFE = 'https://app.safe.global/';

/** Another site, made up here, that shows the portal in a frame. */
async function framedBy(page: Page, site: string, portal: string) {
  // Chromium asks before a public site reaches into the machine it runs on; that is not what is tried here.
  await page.context().grantPermissions(['local-network-access']);
  const body = `<!doctype html><title>Elsewhere</title><iframe src="${portal}" allow="local-network-access *" width="1000" height="700"></iframe>`;
  await page.route(site, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(site);
  return page.frameLocator('iframe');
}

test('only the portal itself and a Safe may show pages in a frame, and nobody a machine interface', async ({
  request,
}) => {
  for (const path of ['/', '/sign-in', '/office'])
    expect(
      (await request.get(path, { maxRedirects: 0 })).headers()['content-security-policy'],
      path,
    ).toContain("frame-ancestors 'self' https://app.safe.global");
  const api = await request.get('/api/v1/supply');
  expect(api.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(api.headers()['x-frame-options']).toBe('DENY');
});

test('a Safe may read from its own site what the portal is called', async ({ request }) => {
  const response = await request.get('/manifest.json', { headers: { Origin: SAFE } });
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  expect(await response.json()).toMatchObject({ name: 'Gridhall', iconPath: 'icon.svg' });
  expect((await request.get('/icon.svg')).status()).toBe(200);
});

test('a public page opens inside a Safe and stays shut inside another site', async ({
  page,
  baseURL,
}) => {
  const portal = baseURL ?? '';
  const safe = await framedBy(page, SAFE, portal);
  await expect(safe.getByRole('heading', { level: 1 })).toBeVisible();
  const other = await framedBy(page, 'https://elsewhere.example/', portal);
  await expect(other.getByRole('heading', { level: 1 })).toHaveCount(0);
});

// A Safe signs in inside its frame anew (e2e/quorum/safe-frame.spec.ts); what is open elsewhere stays out of it.
test('a session of the portal is not taken along into the frame of a Safe', async ({
  page,
  baseURL,
}) => {
  await signIn(page, 'treasurer');
  const safe = await framedBy(page, SAFE, `${baseURL}/office`);
  await expect(safe.getByRole('heading', { level: 1 })).toHaveText(/Sign in/);
});
