import { join } from 'node:path';

import { Client } from 'pg';

import { startChain, LOCAL_CHAIN_ID, type LocalChain } from './chain';
import { storyStart } from './demo/story/clock';
import { jsonRpc } from './json-rpc';
import { startPostgres, type PostgresServer } from './postgres';

/** The two servers everything else stands on, ours or given. */
export type Servers = {
  databaseUrl: string;
  rpcUrl: string;
  chainId: number;
  /** Ours; undefined when DATABASE_URL or RPC_URL names another. */
  postgres: PostgresServer | undefined;
  chain: LocalChain | undefined;
  stop(): Promise<void>;
};

export type StartServersOptions = {
  dataDir: string;
  /** Given servers to use instead of our own. */
  databaseUrl: string | undefined;
  rpcUrl: string | undefined;
};

/** Name of the programme's database on our own server. */
export const DATABASE = 'gridhall';

export async function startServers({
  dataDir,
  databaseUrl,
  rpcUrl,
}: StartServersOptions): Promise<Servers> {
  if (databaseUrl !== undefined) await requireDatabase(databaseUrl);
  const postgres = databaseUrl === undefined ? await startPostgres({ dataDir }) : undefined;
  let chain: LocalChain | undefined;
  try {
    await postgres?.createDatabase(DATABASE);
    chain =
      rpcUrl === undefined ? await startChain({ dataDir, genesisTime: genesis() }) : undefined;
    const url = chain?.url ?? rpcUrl ?? '';
    return {
      databaseUrl: postgres?.url(DATABASE) ?? databaseUrl ?? '',
      rpcUrl: url,
      chainId: chain ? LOCAL_CHAIN_ID : await chainIdOf(url),
      postgres,
      chain,
      stop: () => stop(postgres, chain),
    };
  } catch (error) {
    await stop(postgres, chain);
    throw error;
  }
}

/** A day before the demonstration's story, for the deployment. */
function genesis(): number {
  return Math.floor(storyStart(new Date()).getTime() / 1000) - 86_400;
}

/** Said once and without the password, instead of by whichever part asks first. */
async function requireDatabase(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new Error('DATABASE_URL is no address: postgresql://…');
  const { host, pathname } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(`No PostgreSQL answers at DATABASE_URL (${host}${pathname}).`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function chainIdOf(url: string): Promise<number> {
  try {
    return Number(await jsonRpc<string>(url, 'eth_chainId'));
  } catch (cause) {
    throw new Error(`No EVM node answers at RPC_URL (${url}).`, { cause });
  }
}

/** The chain is saved before it ends; neither waits for the other. */
async function stop(
  postgres: PostgresServer | undefined,
  chain: LocalChain | undefined,
): Promise<void> {
  const results = await Promise.allSettled([chain?.stop(), postgres?.stop()]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Where the addresses of our own chain lie: with the chain, because they end with it. */
export function deploymentsDirOf(dataDir: string): string {
  return join(dataDir, 'deployments');
}
