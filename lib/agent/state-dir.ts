import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { getAddress, type Address, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { z } from 'zod';

import { sessionKeyOf } from './protocol/heartbeat';

const kept = z.object({
  nodeKey: z.string().regex(/^0x[0-9a-f]{64}$/),
  session: z.string(),
  portal: z.url(),
  provider: z.string().transform((value): Address => getAddress(value)),
  simulate: z.string().nullable(),
});

/** What `init` decides for good: the keys, where the portal is, whose machine it is, and whether it only plays one. */
export type Identity = {
  account: PrivateKeyAccount;
  session: KeyObject;
  sessionKey: Hex;
  portal: string;
  provider: Address;
  /** A recording; null for the machine itself. */
  simulate: string | null;
};

const fileOf = (stateDir: string) => join(stateDir, 'node.json');

/** Makes the keys of a new node. Fails when there are keys: whoever overwrites them loses the enrolment. */
export function createIdentity(
  stateDir: string,
  { portal, provider, simulate }: Pick<Identity, 'portal' | 'provider' | 'simulate'>,
): Identity {
  if (existsSync(fileOf(stateDir)))
    throw new Error(`${stateDir} holds a node key already: see it with the command show.`);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  chmodSync(stateDir, 0o700);
  const session = generateKeyPairSync('ed25519').privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const identity = { nodeKey: generatePrivateKey(), session, portal, provider, simulate };
  writeFileSync(fileOf(stateDir), `${JSON.stringify(identity, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  return readIdentity(stateDir);
}

export function readIdentity(stateDir: string): Identity {
  if (!existsSync(fileOf(stateDir)))
    throw new Error(`${stateDir} holds no node key: make one with the command init.`);
  // A copied folder may have lost its rights.
  chmodSync(fileOf(stateDir), 0o600);
  const { nodeKey, session, ...rest } = kept.parse(
    JSON.parse(readFileSync(fileOf(stateDir), 'utf8')),
  );
  const key = createPrivateKey(session);
  return {
    ...rest,
    account: privateKeyToAccount(nodeKey as Hex),
    session: key,
    sessionKey: sessionKeyOf(createPublicKey(key)),
  };
}

/** One agent for each state directory: two would use the same numbers for different messages. Returns how to let go. */
export function lockStateDir(stateDir: string): () => void {
  const path = join(stateDir, 'agent.pid');
  const take = () => writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    take();
  } catch {
    const holder = Number(readFileSync(path, 'utf8'));
    if (isAlive(holder)) throw new Error(`Another agent (process ${holder}) runs on ${stateDir}.`);
    rmSync(path, { force: true });
    take();
  }
  return () => rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A number is used again after a restart of the machine: only an agent counts.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('agent');
  } catch {
    return true;
  }
}
