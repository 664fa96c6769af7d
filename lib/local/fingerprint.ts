import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ROOT } from './paths';

/**
 * One digest over the names and contents of files, to tell whether something made from them is still fresh. Contents, not
 * times: a checkout gives every file a new time.
 *
 * @param sources files and folders, relative to the repository root; missing ones count as empty.
 * @param ignore paths, relative to the root, that do not matter.
 */
export function fingerprint(
  sources: string[],
  ignore: (path: string) => boolean = () => false,
): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesBelow(join(ROOT, source))) {
      const path = relative(ROOT, file);
      if (ignore(path)) continue;
      hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
    }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
