import { setTimeout as sleep } from 'node:timers/promises';

import { httpPortal } from '@/lib/agent/portal';
import { BEAT_SECONDS } from '@/lib/agent/protocol/heartbeat';
import { createDb } from '@/lib/db/client';
import { env } from '@/lib/env';

import { certifiedMachines, signBeat } from './enrol-fleet';
import { FLEET_PROVIDERS, type EnrolledMachine } from './machines';

/**
 * Keeps the demonstration's simulated machines beating, in one process: every thirty seconds a heartbeat of each, through
 * the portal's own address, as agents send them. What it misses while the portal is away is missed.
 */
const { DATABASE_URL, CHAIN_ID, PORT } = env();
const portal = httpPortal(`http://127.0.0.1:${PORT}`);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

const db = createDb(DATABASE_URL);
const machines: EnrolledMachine[] = [];
for (const key of FLEET_PROVIDERS) machines.push(...(await certifiedMachines(db, CHAIN_ID, key)));
await db.$disconnect();

const sequences = new Map<string, number>();

async function beat(machine: EnrolledMachine): Promise<void> {
  const node = machine.account.address;
  const last = sequences.get(node) ?? (await portal.state(node)).lastSequence;
  const { lastSequence, refused } = await portal.heartbeats({
    node,
    heartbeats: [signBeat(machine, last + 1, Date.now())],
  });
  if (refused.length > 0) sequences.delete(node);
  else sequences.set(node, lastSequence);
}

while (!stop.signal.aborted) {
  for (const machine of machines) {
    // The next round asks anew how far the portal has come.
    await beat(machine).catch(() => sequences.delete(machine.account.address));
    const pause = (BEAT_SECONDS * 1_000) / machines.length;
    await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    if (stop.signal.aborted) break;
  }
  if (machines.length === 0)
    await sleep(2 ** 31 - 1, undefined, { signal: stop.signal }).catch(() => undefined);
}
