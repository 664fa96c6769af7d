import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';

import { expectAccessible, expectNoOverflow, problem, REASON, signIn } from '../fixtures/portal';

/**
 * An administrator's desk for lines and land: a map of the city's own comes in, is drawn before it counts, and goes again;
 * and the two limits, with the sentences of what is refused.
 */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');

const CANTONS =
  'ZH BE LU UR SZ OW NW GL ZG FR SO BS BL SH AR AI SG GR AG TG TI VD VS NE GE JU'.split(' ');

/** Squares side by side, one for each code. */
function geoJson(codes: string[], ring?: number[][]): Buffer {
  const square = (x: number) => [
    [x, 46],
    [x + 0.1, 46],
    [x + 0.1, 46.1],
    [x, 46.1],
    [x, 46],
  ];
  const features = codes.map((code, i) => ({
    type: 'Feature',
    id: `CH-${code}`,
    properties: { name: `District ${code}` },
    geometry: { type: 'Polygon', coordinates: [ring ?? square(6 + i / 10)] },
  }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/office/supply#geography');
  await page
    .locator('#geography-file')
    .setInputFiles({ name: 'districts.geojson', mimeType: 'application/geo+json', buffer });
  await page.getByRole('button', { name: 'Check and show' }).click();
}

const adopted = () => db().importedGeography.count({ where: { adoptedAt: { not: null } } });

test.beforeEach(({ page }) => signIn(page, 'admin'));

test('a file with crossing borders is refused in a sentence, and nothing of it is kept', async ({
  page,
}) => {
  const before = await db().importedGeography.count();
  await upload(
    page,
    geoJson(
      ['ZG'],
      [
        [8, 46],
        [9, 47],
        [9, 46],
        [8, 47],
        [8, 46],
      ],
    ),
  );
  await expect(problem(page)).toContainText('Borders of region CH-ZG cross');
  await expect(problem(page)).toContainText('Nothing was saved');
  expect(await db().importedGeography.count()).toBe(before);
});

test('a map that lacks regions with live certifications is drawn, and cannot be put in force', async ({
  page,
}) => {
  const before = await adopted();
  await upload(page, geoJson(['UR', 'OW']));
  await expect(page.getByRole('heading', { name: 'Preview: not in force yet' })).toBeVisible();
  await expect(page.getByText('Regions with a live certification are missing')).toBeVisible();
  expect(await adopted()).toBe(before);
});

test('the city’s own map is looked at, put in force, and shown to everybody', async ({ page }) => {
  const before = await adopted();
  await upload(page, geoJson(CANTONS));
  await expect(page.getByText('26 regions')).not.toHaveCount(0);
  await page.getByLabel('What it is called').fill('Districts of the demonstration');
  await page.getByLabel('Source of the boundaries').fill('Drawn for a test');
  await page.getByLabel('Licence', { exact: true }).fill('CC0 1.0');
  await page.locator('#adopt-reason').fill(REASON);
  await page.getByRole('button', { name: 'Put this map in force' }).click();
  await expect(page.getByText('The new map is in force')).toBeVisible();
  expect(await adopted()).toBe(before + 1);
  await expect(async () => {
    await page.goto('/office/supply');
    await expect(
      page.getByText('Imported by the city: Districts of the demonstration'),
    ).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});

test('one goes back to regions that ship, and not to those that lack a certified one', async ({
  page,
}) => {
  await page.goto('/office/supply#geography');
  const form = page.locator('form#back');
  await form.getByLabel('Emirates of the United Arab Emirates').check();
  await form.locator('#back-reason').fill(REASON);
  await form.getByRole('button', { name: 'Put these regions in force' }).click();
  await expect(problem(page)).toContainText('lack some with a live certification: CH-');
  await form.getByLabel('Cantons of Switzerland').check();
  await form.getByRole('button', { name: 'Put these regions in force' }).click();
  await expect(page.getByText('These regions are in force', { exact: true })).toBeVisible();
  const record = await db().record.findFirstOrThrow({
    where: { kind: 'geography.returned' },
    orderBy: { createdAt: 'desc' },
  });
  expect(record.body).toMatchObject({ geography: 'switzerland', reason: REASON });
  expect(
    await db().auditEntry.count({ where: { recordHash: record.hash, act: 'geography.returned' } }),
  ).toBe(1);
  await expect(async () => {
    await page.goto('/office/supply');
    await expect(page.getByText('They ship with the portal')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});

test('a limit without a number is refused where it stands, and a good one is in force at once', async ({
  page,
}) => {
  await page.goto('/office/supply');
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.locator('#cap-capPercent').fill('250');
  await page.locator('#cap-reason').fill(REASON);
  await page.getByRole('button', { name: 'Set the cap' }).click();
  await expect(problem(page)).toBeVisible();
  await page.locator('#cap-capPercent').fill('28');
  await page.getByRole('button', { name: 'Set the cap' }).click();
  await expect(page.getByText('The cap is set', { exact: true })).toBeVisible();
  await page.locator('#ceiling-tonnes').fill('900');
  await page.locator('#ceiling-reason').fill(REASON);
  await page.getByRole('button', { name: 'Set the ceiling' }).click();
  await expect(page.getByText('The ceiling is set', { exact: true })).toBeVisible();
  await page.goto('/supply/concentration');
  await expect(page.getByText('28%').or(page.getByText('28 %')).first()).toBeVisible();
});
