import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join, relative } from 'node:path';

import { ROOT } from '../paths';

/** The mark of an installation that bootstrap.mjs finished; it is written in place. */
const INSTALLED = '.gridhall-lock';

/** What a checkout gets from running it, and the repository's own folder. */
const NOT_SOURCES = new Set([
  '.git',
  '.next',
  '.data',
  'node_modules',
  'contracts/out',
  'contracts/cache',
  'contracts/broadcast',
  'contracts/deployments/31337.json',
  'lib/db/generated',
  'coverage',
  'playwright-report',
  'test-results',
]);

/** Of the packages: what tools left there since the installation, and what says which installation it was. */
const NOT_LINKED = new Set(['.cache', INSTALLED]);

/**
 * Makes in `folder` a checkout with the packages installed and nothing else: nothing built, compiled, generated or cached.
 * The packages are links to the same files, because copies of a gigabyte and a half would only wait for the disk; nobody
 * writes in them.
 */
export function makeFreshCheckout(folder: string): void {
  cpSync(ROOT, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_SOURCES.has(relative(ROOT, path)) && !path.endsWith('.tsbuildinfo'),
  });
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  linkTree(from, to, NOT_LINKED);
  copyFileSync(join(from, INSTALLED), join(to, INSTALLED));
}

function linkTree(from: string, to: string, except: ReadonlySet<string> = new Set()): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (except.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one without links.
    if (!existsSync(target)) copyFileSync(source, target);
  }
}
