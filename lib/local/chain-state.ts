import { renameSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { jsonRpc } from './json-rpc';
import { keepDoing } from './keep-doing';

/**
 * Writes the whole chain to `path`: blocks, transactions with their receipts, and the newest state. Written beside and
 * renamed, so that being killed leaves the older file whole; anvil's own `--state` writes in place, and refuses to start
 * with half a file.
 */
export async function saveChainState(url: string, path: string): Promise<void> {
  const dump = await jsonRpc<string>(url, 'anvil_dumpState');
  const json = await promisify(gunzip)(Buffer.from(dump.slice(2), 'hex'));
  const half = `${path}.${process.pid}`;
  writeFileSync(half, json);
  renameSync(half, path);
}

/** At most this often, and never more than 2 % of the time: a long chain takes longer to write. */
const INTERVAL_MS = 5_000;
const SHARE = 50;

/** Saves again and again until stopped. */
export function keepSaving(url: string, path: string): { stop(): Promise<void> } {
  return keepDoing(
    () => saveChainState(url, path),
    (tookMs) => Math.max(INTERVAL_MS, tookMs * SHARE),
  );
}
