import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.skip(({ isMobile }) => isMobile, 'each piece stands there in every state already');

/** Each page shows its pieces four times: in both themes and both directions. */
const GROUPS = [
  'forms',
  'choices',
  'acts',
  'lists',
  'documents',
  'figures',
  'text',
  'navigation',
  'waiting',
  'charts',
  'maps',
  'tokens',
];

for (const group of GROUPS)
  test(`the gallery’s ${group} are accessible in both themes and both directions`, async ({
    page,
  }) => {
    const response = await page.goto(`/gallery/${group}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('main [dir="rtl"]').first()).toBeAttached();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  });
