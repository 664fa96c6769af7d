import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root, wherever we were started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Where a laptop keeps its database, its chain and its secrets. */
export function dataDir(): string {
  return resolve(ROOT, process.env.GRIDHALL_DATA_DIR ?? '.data');
}
