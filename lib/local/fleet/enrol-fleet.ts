import { sign } from 'node:crypto';

import { BEAT_SECONDS, beatBytes } from '@/lib/agent/protocol/heartbeat';
import { inventoryHash } from '@/lib/agent/protocol/inventory';
import { enrolmentTypedData, reportTypedData } from '@/lib/agent/protocol/typed-data';
import { MAX_BEATS } from '@/lib/agent/protocol/wire';
import type { Db } from '@/lib/db/client';
import { enrolNode } from '@/lib/features/nodes/commands/enrol-node';
import { receiveHeartbeats } from '@/lib/features/nodes/commands/receive-heartbeats';
import { receiveReport } from '@/lib/features/nodes/commands/receive-report';
import { rollUpNodes } from '@/lib/features/nodes/commands/roll-up-nodes';
import { demoAccount } from '@/lib/local/demo-accounts';

import type { Stage } from '../demo/player/stage';
import { FLEET_PROVIDERS, inventoryOf, loadOf, machinesOf, type EnrolledMachine } from './machines';

const DAY_MS = 86_400_000;

/**
 * The end of the demonstration's history: some providers enrol simulated machines, which report and send the heartbeats of
 * the last day, through the same commands as any agent.
 */
export async function enrolFleet(stage: Stage, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  for (const key of FLEET_PROVIDERS)
    for (const machine of await certifiedMachines(stage.db, stage.deployment.chainId, key)) {
      await enrol(stage, key, machine, since);
      await report(stage, machine, new Date(since.getTime() + 1_000));
      await beat(stage.db, machine, since, now);
    }
  await rollUpNodes(stage.db);
}

/** The machines of a provider as far as its certificate is live. */
export async function certifiedMachines(
  db: Db,
  chainId: number,
  key: string,
): Promise<EnrolledMachine[]> {
  const provider = demoAccount(key).address;
  const live = await db.chainProvider.findFirst({
    where: { chainId, address: provider, status: 'CERTIFIED', expiresAt: { gt: new Date() } },
  });
  if (!live) return [];
  const inventory = await db.chainInventory.findMany({
    where: { chainId, provider },
    orderBy: { classId: 'asc' },
    select: { classId: true, units: true },
  });
  return machinesOf(key, inventory).map((machine) => ({ ...machine, provider }));
}

async function enrol(
  stage: Stage,
  key: string,
  { account, provider, name }: EnrolledMachine,
  now: Date,
): Promise<void> {
  const { chainId } = stage.deployment;
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const enrolment = { provider, nodeKey: account.address, site: '', simulated: true };
  const { signTypedData } = stage.chain.signer(key);
  const data = enrolmentTypedData(chainId, { ...enrolment, issuedAt: BigInt(issuedAt) });
  await enrolNode(stage.db, {
    ...enrolment,
    actor: await stage.actor(key, now),
    now,
    chainId,
    name,
    issuedAt,
    signature: await signTypedData(data),
    client: stage.chain.node,
  });
}

async function report(stage: Stage, machine: EnrolledMachine, now: Date): Promise<void> {
  const { chainId } = stage.deployment;
  const { account, provider, sessionKey } = machine;
  const body = inventoryOf(machine);
  const observedAt = now.getTime();
  const signature = await account.signTypedData(
    reportTypedData(chainId, {
      provider,
      nodeKey: account.address,
      sequence: 1n,
      observedAt: BigInt(observedAt),
      simulated: true,
      bodyHash: inventoryHash(body),
      sessionKey,
    }),
  );
  const node = account.address;
  const message = { node, provider, sequence: 1, observedAt, simulated: true, sessionKey, body };
  const taken = await receiveReport(stage.db, { message: { ...message, signature }, chainId, now });
  if (taken.refused[0]) throw new Error(`${machine.name}: ${taken.refused[0].reason}`);
}

async function beat(db: Db, machine: EnrolledMachine, from: Date, to: Date): Promise<void> {
  const step = BEAT_SECONDS * 1_000;
  const times: number[] = [];
  for (let at = from.getTime() + step; at <= to.getTime(); at += step) times.push(at);
  for (let first = 0; first < times.length; first += MAX_BEATS) {
    const heartbeats = times
      .slice(first, first + MAX_BEATS)
      .map((at, index) => signBeat(machine, first + index + 2, at));
    await receiveHeartbeats(db, {
      message: { node: machine.account.address, heartbeats },
      now: to,
    });
  }
}

export function signBeat(machine: EnrolledMachine, sequence: number, observedAt: number) {
  const values = { ...loadOf(machine, observedAt), sequence, observedAt };
  const bytes = beatBytes(machine.account.address, values);
  return { ...values, signature: sign(null, bytes, machine.session).toString('base64url') };
}
