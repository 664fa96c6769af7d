import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { keepSaving, saveChainState } from './chain-state';
import { DEMO_MNEMONIC, FUNDED_ACCOUNTS } from './demo-accounts';
import { foundryProgram } from './foundry';
import { startHeartbeat } from './heartbeat';
import { jsonRpc } from './json-rpc';
import { mineMissed } from './mine-missed';
import { preferPort } from './ports';
import { endProcess, endWithUs, identify, isAlive, type ProcessIdentity } from './process-identity';

export const LOCAL_CHAIN_ID = 31337;

export type LocalChain = {
  url: string;
  /** Nothing was ever saved: the chain begins now. */
  isNew: boolean;
  rpc<T>(method: string, params?: unknown[]): Promise<T>;
  /** Ends history: from now on block times follow the wall clock, and blocks come without transactions too. */
  goLive(): Promise<void>;
  /** Resolves when the node has ended, wanted or not. */
  ended: Promise<void>;
  lastWords(): string;
  /** Saves the chain and ends the node. */
  stop(): Promise<void>;
};

export type StartChainOptions = {
  /** Folder of the saved chain, the node's settings and its log. Created when missing. */
  dataDir: string;
  /** Unix second at which a new chain begins; block times then run from there until `goLive`. */
  genesisTime?: number;
  /** A chain to begin with when nothing was saved yet, as `saveChainState` wrote it. */
  template?: string;
  /** The port to try first for a new chain; a saved chain keeps its own. */
  port?: number;
  /** False leaves the mining of empty blocks to the caller. */
  heartbeat?: boolean;
};

type Settings = { port: number; node?: ProcessIdentity };

const DEFAULT_PORT = 8545;

/**
 * Starts the EVM node that comes from npm on the chain saved in `dataDir`. The node mines each transaction at once.
 * A chain that was saved goes on by the wall clock.
 */
export async function startChain({
  dataDir,
  genesisTime,
  template,
  port: wanted = DEFAULT_PORT,
  heartbeat: beats = true,
}: StartChainOptions): Promise<LocalChain> {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const saved = join(home, 'chain.json');
  const settingsFile = join(home, 'anvil.json');
  const kept = readSettings(settingsFile);
  await endLeftOver(kept, saved);

  const isNew = !existsSync(saved);
  const port = await preferPort(kept?.port ?? wanted);
  const state = isNew ? template : saved;
  const log = join(home, 'anvil.log');
  const child = spawn(foundryProgram('anvil'), nodeArguments(port, state, genesisTime), {
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
    // Its own process group: a Ctrl-C in the terminal reaches only us, and we save the chain before the node ends.
    detached: true,
  });
  const ended = once(child, 'exit').then(() => undefined);
  const lastWords = () => readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  const node = child.pid === undefined ? undefined : identify(child.pid);
  if (node) endWithUs(node, 'SIGTERM');
  writeFileSync(settingsFile, `${JSON.stringify({ port, node } satisfies Settings)}\n`);

  const url = `http://127.0.0.1:${port}`;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await untilReady(url, hasEnded, lastWords);
  if (state !== undefined) await keepTimeRising(url);

  const missed = mineMissed(url);
  // Half a history is worth nothing: it is saved once it is whole.
  const inHistory = isNew && genesisTime !== undefined;
  let saving = inHistory ? undefined : keepSaving(url, saved);
  let heartbeat = beats && !inHistory ? startHeartbeat(url) : undefined;
  return {
    url,
    isNew,
    rpc: (method, params) => jsonRpc(url, method, params),
    goLive: async () => {
      await jsonRpc(url, 'evm_setTime', [Math.floor(Date.now() / 1000)]);
      await jsonRpc(url, 'evm_mine');
      if (beats) heartbeat ??= startHeartbeat(url);
      await saveChainState(url, saved);
      saving ??= keepSaving(url, saved);
    },
    ended,
    lastWords,
    stop: async () => {
      await missed.stop();
      heartbeat?.stop();
      await saving?.stop();
      if (!hasEnded()) await saveChainState(url, saved);
      if (node) await endProcess(node);
      await ended;
    },
  };
}

function nodeArguments(
  port: number,
  state: string | undefined,
  genesisTime: number | undefined,
): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(LOCAL_CHAIN_ID)],
    ...['--mnemonic', DEMO_MNEMONIC, '--accounts', String(FUNDED_ACCOUNTS), '--balance', '1000000'],
    // `finalized` is two epochs behind the head: two blocks.
    ...['--slots-in-an-epoch', '1'],
    // Keeps the states of the newest 64 blocks in memory. Without it every block's state goes to a file below
    // ~/.foundry, some 200 kB each, and a node that is killed leaves them there.
    ...['--prune-history', '64', '--silent'],
    ...(state === undefined ? [] : ['--load-state', state]),
    ...(state === undefined && genesisTime !== undefined
      ? ['--timestamp', String(genesisTime)]
      : []),
  ];
}

function readSettings(path: string): Settings | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Settings) : undefined;
}

/** A node that outlived us (we were killed) holds the newest blocks: save them, then end it. */
async function endLeftOver(settings: Settings | undefined, saved: string): Promise<void> {
  if (!settings?.node || !isAlive(settings.node)) return;
  await saveChainState(`http://127.0.0.1:${settings.port}`, saved).catch(() => undefined);
  await endProcess(settings.node);
}

async function untilReady(
  url: string,
  hasEnded: () => boolean,
  lastWords: () => string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (hasEnded()) throw new Error(`The EVM node did not start:\n${lastWords()}`);
    try {
      await jsonRpc(url, 'eth_chainId');
      return;
    } catch (cause) {
      if (Date.now() > deadline)
        throw new Error(`The EVM node did not answer within a minute:\n${lastWords()}`, { cause });
    }
    await new Promise((wait) => setTimeout(wait, 25));
  }
}

/** After a restart the node follows the wall clock, even behind blocks whose time was set ahead of it. */
async function keepTimeRising(url: string): Promise<void> {
  const head = await jsonRpc<{ timestamp: string }>(url, 'eth_getBlockByNumber', ['latest', false]);
  const ahead = Number(head.timestamp) - Math.floor(Date.now() / 1000);
  if (ahead > 0) await jsonRpc(url, 'evm_increaseTime', [ahead + 1]);
}

/** Forgets the saved chain. Only while the node is down. */
export function forgetChain(dataDir: string): void {
  rmSync(join(resolve(dataDir), 'chain.json'), { force: true });
}
