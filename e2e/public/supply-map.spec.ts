import { expect, test } from '@playwright/test';

test('the map comes nearer by keyboard, keeps the focused region in sight, and goes back', async ({
  page,
}) => {
  await page.goto('/supply');
  const map = page.locator('svg[aria-label]').first();
  const whole = await map.getAttribute('viewBox');
  const region = map.getByRole('link', { name: /^Zürich:/ });
  await expect(async () => {
    await region.focus();
    await page.keyboard.press('+');
    expect(await map.getAttribute('data-zoomed')).toBe('true');
  }).toPass();
  await page.keyboard.press('+');
  await map.getByRole('link', { name: /^Genève:/ }).focus();
  await expect(map.getByRole('link', { name: /^Genève:/ })).toBeInViewport();
  await page.keyboard.press('0');
  await expect(map).toHaveAttribute('viewBox', whole ?? '');
});

test('the wheel scrolls the page past the map, and zooms with Ctrl', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no wheel');
  await page.goto('/supply');
  const map = page.locator('svg[aria-label]').first();
  await map.scrollIntoViewIfNeeded();
  await map.hover();
  await page.mouse.wheel(0, -120);
  await expect(map).toHaveAttribute('data-zoomed', 'false');
  await page.keyboard.down('Control');
  await expect(async () => {
    // The wheel before has moved the map from under the pointer.
    await map.hover();
    await page.mouse.wheel(0, -120);
    expect(await map.getAttribute('data-zoomed')).toBe('true');
  }).toPass();
  await page.keyboard.up('Control');
});

test('every region is a link with its name and amount, also without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto('/supply');
  const regions = page.locator('svg[aria-label] a');
  await expect(regions).toHaveCount(26);
  for (const name of await regions.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')),
  ))
    expect(name).toMatch(/^.+: (\S+ H100-hours a day|No certified capacity)$/);
  await page
    .getByRole('link', { name: /^Zug: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/supply\/search\?region=CH-ZG$/);
  await context.close();
});

test('a range in words can be fixed to its days, and the file holds the same steps', async ({
  page,
  request,
}) => {
  await page.goto('/supply/history?measure=certified&group=region&range=30d');
  await page.getByRole('link', { name: 'Link to these very days' }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  const query = new URL(page.url()).search;
  const [json, csv] = await Promise.all([
    request.get(`/api/v1/supply/history${query}`),
    request.get(`/api/v1/supply/history.csv${query}`),
  ]);
  const { steps } = (await json.json()) as { steps: object[] };
  expect(steps).toHaveLength(30);
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(31);
});
