import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Bench } from './metric';

export type NamedBench = { name: string; bench: Bench };

/** The areas that a file measures are its name: `up-web.bench.ts` measures `up` and `web`, because one start serves both. */
export function measures(file: string, area: string): boolean {
  const [areas = '', ending] = file.split('.bench.');
  return ending === 'ts' && areas.split('-').some((name) => name.startsWith(area));
}

/** Every `*.bench.ts` of this folder with an area that begins with `area`, in alphabetical order. */
export async function findBenches(area: string): Promise<NamedBench[]> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const files = readdirSync(folder)
    .filter((file) => measures(file, area))
    .sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(`./${file}`)) as Record<string, unknown>;
      return Object.entries(exported)
        .filter(([name, value]) => name.endsWith('Bench') && typeof value === 'function')
        .map(([name, value]) => ({ name, bench: value as Bench }));
    }),
  );
  return found.flat();
}
