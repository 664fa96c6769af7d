import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { identify, isAlive, type ProcessIdentity } from './process-identity';

const holderOf = (dataDir: string): ProcessIdentity | undefined => {
  const file = lockFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
    return isAlive(holder) ? holder : undefined;
  } catch {
    // Half a file: whoever wrote it is gone.
    return undefined;
  }
};

/** The process that runs Gridhall from this folder now, if any. */
export function runningFrom(dataDir: string): ProcessIdentity | undefined {
  return holderOf(dataDir);
}

/**
 * Takes the data folder for this process. Two at once would start two servers on one cluster.
 *
 * @returns a function that gives it back.
 */
export function lockDataDir(dataDir: string): () => void {
  // 0711: the account of Postgres passes through to its own folder and reads nothing else.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const holder = holderOf(dataDir);
  if (holder)
    throw new Error(
      `Gridhall already runs from ${dataDir} (process ${holder.pid}). End it there with Ctrl-C, or set GRIDHALL_DATA_DIR to another folder.`,
    );
  const file = lockFile(dataDir);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
  } catch (cause) {
    throw new Error(`Another npm run up has just started from ${dataDir}.`, { cause });
  }
  return () => rmSync(file, { force: true });
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'up.lock');
}
