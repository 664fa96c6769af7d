import type { KeyObject } from 'node:crypto';

import type { Address, Hex } from 'viem';

import { sessionKeyObject } from '@/lib/agent/protocol/heartbeat';
import type { Db } from '@/lib/db/client';

export type KnownNode = {
  id: number;
  nodeKey: Address;
  session: Hex | null;
  /** Of `session`; undefined without one. */
  key: KeyObject | undefined;
  revoked: boolean;
};

/** Nodes kept in memory; the oldest go first. */
const KEPT = 200_000;

const directories = new WeakMap<Db, Map<Address, KnownNode>>();

/**
 * What is needed to verify a heartbeat, from memory. It may be old: the store compares session and revocation again with
 * the row that it has locked, and then `forgetNode` makes the next look a fresh one. Undefined for a key that nobody
 * enrolled, which is never kept.
 */
export async function findNode(db: Db, nodeKey: Address): Promise<KnownNode | undefined> {
  return directoryOf(db).get(nodeKey) ?? (await reloadNode(db, nodeKey));
}

/** From the database. Those that are asked for at the same time are read by one query: after a start, all are. */
export function reloadNode(db: Db, nodeKey: Address): Promise<KnownNode | undefined> {
  let wanted = loading.get(db);
  if (!wanted) {
    const batch = new Map<Address, Promise<KnownNode | undefined>>();
    const loaded = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      loading.delete(db);
      return load(db, [...batch.keys()]);
    });
    wanted = { batch, loaded };
    loading.set(db, wanted);
  }
  const { batch, loaded } = wanted;
  const found = batch.get(nodeKey) ?? loaded.then((nodes) => nodes.get(nodeKey));
  batch.set(nodeKey, found);
  return found;
}

type Loading = {
  batch: Map<Address, Promise<KnownNode | undefined>>;
  loaded: Promise<Map<Address, KnownNode>>;
};
const loading = new WeakMap<Db, Loading>();

async function load(db: Db, nodeKeys: Address[]): Promise<Map<Address, KnownNode>> {
  const rows = await db.$queryRaw<
    { id: number; nodeKey: Address; session: Hex | null; revoked: boolean }[]
  >`
    SELECT id, "nodeKey", "sessionKey" AS session, "revokedAt" IS NOT NULL AS revoked
    FROM node WHERE "nodeKey" = ANY(${nodeKeys}::text[])`;
  const directory = directoryOf(db);
  for (const row of rows) {
    directory.delete(row.nodeKey);
    directory.set(row.nodeKey, {
      ...row,
      key: row.session ? sessionKeyObject(row.session) : undefined,
    });
  }
  const found = new Map(rows.map(({ nodeKey }) => [nodeKey, directory.get(nodeKey)!]));
  for (const oldest of directory.keys()) {
    if (directory.size <= KEPT) break;
    directory.delete(oldest);
  }
  return found;
}

export function forgetNode(db: Db, nodeKey: Address): void {
  directoryOf(db).delete(nodeKey);
}

function directoryOf(db: Db): Map<Address, KnownNode> {
  let directory = directories.get(db);
  if (!directory) directories.set(db, (directory = new Map()));
  return directory;
}
