import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Child } from './child';
import { endProcess, type ProcessIdentity } from './process-identity';

/**
 * The children that run now, written down so that the next start can end those that outlived us: a process that is killed
 * cannot end its own.
 */
export type ChildList = { add(child: Child): void };

const fileOf = (dataDir: string) => join(dataDir, 'processes.json');

export function listChildren(dataDir: string): ChildList {
  const alive = new Set<ProcessIdentity>();
  const write = () => writeFileSync(fileOf(dataDir), JSON.stringify([...alive]));
  return {
    add: ({ identity, ended }) => {
      if (!identity) return;
      alive.add(identity);
      write();
      void ended.then(() => {
        alive.delete(identity);
        // Absent after a reset.
        if (existsSync(fileOf(dataDir))) write();
      });
    },
  };
}

/** Ends what an earlier run left behind. Postgres and the chain are ended by those who start them. */
export async function endLeftOverChildren(dataDir: string): Promise<void> {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return;
  const identities = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity[];
  await Promise.all(identities.map((identity) => endProcess(identity, { group: true })));
  rmSync(file, { force: true });
}
