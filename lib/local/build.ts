import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startChild, type Child } from './child';
import { fingerprint } from './fingerprint';
import { ROOT } from './paths';

const OUTPUT = join(ROOT, '.next');
const MARKER = join(OUTPUT, 'sources');

/** All that the build reads. build.test.ts asks of every file at the top whether it belongs here. */
export const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'prisma.config.ts',
  'contracts/deployments',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  // Next's own places for the environment; the checkout has none.
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
];

/** Neither tests nor the runner end up in a page; the runner's account list does, for the demonstration's wallet. */
export const isNoSource = (path: string) =>
  /\.test\.tsx?$|\/testing\//.test(path) ||
  /^lib\/(local|indexer|jobs)\/(?!demo-)/.test(path) ||
  path.startsWith('lib/db/generated/') ||
  path.endsWith('/31337.json');

export type BuildOptions = {
  env: Record<string, string>;
  /** Where the build's output goes. */
  log: string;
  onStart?: (child: Child) => void;
};

/** What of the environment a static page may show. */
const SHOWN = ['GRIDHALL_DEMO', 'GRIDHALL_GALLERY', 'GRIDHALL_CITY'];

/** Builds the portal for production unless the build on disk is of these very sources. Returns whether it built. */
export async function buildPortal({ env, log, onStart }: BuildOptions): Promise<boolean> {
  const shown = SHOWN.map((name) => `${name}=${env[name] ?? process.env[name] ?? ''}`);
  const sources = [fingerprint(SOURCES, isNoSource), ...shown].join('\n');
  const isFresh =
    existsSync(join(OUTPUT, 'BUILD_ID')) &&
    existsSync(MARKER) &&
    readFileSync(MARKER, 'utf8') === sources;
  if (isFresh) return false;
  const child = startChild({
    name: 'build',
    args: [NEXT, 'build'],
    env: {
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // See next.config.ts.
      GRIDHALL_TYPES_UNCHECKED: '1',
    },
    log,
  });
  onStart?.(child);
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`The portal could not be built:\n${child.lastWords()}`);
  writeFileSync(MARKER, sources);
  return true;
}

/** Next's own command, run by node without a starter in between. */
export const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
