import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

import { isNoSource, SOURCES } from './build';
import { ROOT } from './paths';

/** What stands at the top and is read by nothing that ends up in a page. */
const NOT_READ = [
  '.ci',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'README.md',
  'contracts',
  'e2e',
  'eslint.config.mjs',
  'foundry.toml',
  'playwright.config.ts',
  'prisma',
  'vitest.config.ts',
];

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const tracked = git('ls-files', '--cached', '--others', '--exclude-standard');

// A file left out gives a stale page, and only on machines that built before: whoever adds one must say which it is.
it('every file and folder at the top is either read by the build or known not to be', () => {
  const top = new Set(tracked.map((path) => path.split('/')[0] ?? path));
  const known = new Set([...SOURCES, ...NOT_READ]);
  expect([...top].filter((name) => !known.has(name))).toEqual([]);
});

it('every module that a page, the proxy or the configuration reaches makes a new build', () => {
  const entries = tracked.filter((path) => /^(app\/.*|[^/]+)\.tsx?$/.test(path));
  const pages = entries.filter((path) => !isNoSource(path) && !NOT_READ.includes(path));
  const missed = [...reachableFrom(pages)].filter((path) => !isCounted(path));
  expect(pages).toContain('instrumentation.ts');
  expect(missed).toEqual([]);
});

const isCounted = (path: string) =>
  // Made from prisma/schema, which counts.
  path.startsWith('lib/db/generated/') ||
  (SOURCES.some((source) => path === source || path.startsWith(`${source}/`)) && !isNoSource(path));

/** Follows every import that is written as a text; types too, which does no harm. */
function reachableFrom(entries: string[]): Set<string> {
  const found = new Set(entries);
  for (const path of found) {
    if (!/\.[mc]?[jt]sx?$/.test(path)) continue;
    const text = readFileSync(join(ROOT, path), 'utf8');
    for (const [, wanted = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const target = fileOf(wanted, path);
      if (target) found.add(target);
    }
  }
  return found;
}

function fileOf(wanted: string, from: string): string | undefined {
  if (!/^(@\/|\.)/.test(wanted)) return undefined;
  const path = wanted.startsWith('@/') ? wanted.slice(2) : join(dirname(from), wanted);
  return ['', '.ts', '.tsx', '/index.ts']
    .map((ending) => path + ending)
    .find((file) => existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile());
}
