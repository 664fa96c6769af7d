import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account that Postgres runs as: it refuses to be root. Undefined: the account that we run as. */
export type PostgresAccount = { uid: number; gid: number } | undefined;

/** Debian's name for it. Created when missing, as the Debian package would. */
const ACCOUNT = 'postgres';

/** Where Postgres lives when its account may not enter the checkout, for example below /root. */
const REACHABLE_HOME = '/var/lib/gridhall';

export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  execFileSync('groupadd', ['--system', '--force', ACCOUNT]);
  execFileSync('useradd', ['--system', '--gid', ACCOUNT, '--no-create-home', ACCOUNT]);
  const created = lookUp();
  if (!created) throw new Error(`The account ${ACCOUNT} could not be created.`);
  return created;
}

function lookUp(): { uid: number; gid: number } | undefined {
  const id = (flag: string) =>
    Number(
      execFileSync('id', [flag, ACCOUNT], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** The folder for the cluster: `wanted`, or one outside when the account may not enter the way to `wanted`. */
export function clusterFolder(wanted: string, account: PostgresAccount): string {
  const folder = mayEnter(dirname(wanted), account)
    ? wanted
    : join(REACHABLE_HOME, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The folder of the Postgres programs: `wanted`, or a copy outside when the account may not enter. */
export function programFolder(wanted: string, version: string, account: PostgresAccount): string {
  if (mayEnter(join(wanted, 'bin'), account)) return wanted;
  const copy = join(REACHABLE_HOME, `postgres-${version}`);
  if (!existsSync(copy)) {
    // Copied beside and renamed, so that a copy that was interrupted is never taken for a whole one.
    const half = `${copy}.${process.pid}`;
    mkdirSync(REACHABLE_HOME, { recursive: true, mode: 0o755 });
    cpSync(wanted, half, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  }
  return copy;
}

/** Whether `account` may pass through `folder` and all above it. */
function mayEnter(folder: string, account: PostgresAccount): boolean {
  if (!account) return true;
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path)) {
      const { mode, uid, gid } = statSync(path);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (path === dirname(path)) return true;
  }
}
