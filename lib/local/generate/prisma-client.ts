import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../command';
import { fingerprint } from '../fingerprint';
import { ROOT } from '../paths';

const OUTPUT = join(ROOT, 'lib/db/generated');
const MARKER = join(OUTPUT, '.sources');

/** Writes the Prisma client, unless schema and Prisma are the ones it was made from. Returns whether it wrote. */
export async function generatePrismaClient({ force = false } = {}): Promise<boolean> {
  const sources = fingerprint([
    'prisma/schema',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ]);
  if (!force && existsSync(MARKER) && readFileSync(MARKER, 'utf8') === sources) return false;
  await runCommand('prisma', ['generate'], {
    // `generate` needs no schema engine, but Prisma's command line would download one first: any existing file passes
    // for it.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(MARKER, sources);
  return true;
}
