import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const pages = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('page.tsx'),
);

// `next dev` renders such a page without complaint; a deployed one answers 500.
it.each(pages)('%s reads the request only if it says that it is dynamic', (page) => {
  const source = readFileSync(new URL(page, here), 'utf8');
  const readsRequest = /searchParams|headers\(\)|cookies\(\)|[sS]ession\(/.test(source);
  const dynamic = /export const dynamic = 'force-dynamic'/.test(source);
  expect(!readsRequest || dynamic).toBe(true);
});

it.each(pages)('%s that has a parameter of its own can be generated at run time', (page) => {
  const source = readFileSync(new URL(page, here), 'utf8');
  const parameter = /\[/.test(page);
  const dynamic = /export const dynamic = 'force-dynamic'/.test(source);
  expect(!parameter || dynamic || /generateStaticParams/.test(source)).toBe(true);
});

// Next renders a loading.tsx on its own, before any layout has told the language: next-intl then asks the request for it,
// and the page can no longer be kept. A page that is kept has nothing to wait for either.
it('no kept page has a loading.tsx', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('loading.tsx'))).toEqual([]);
});
