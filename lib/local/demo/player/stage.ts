import type { Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { rolesOf } from '@/lib/auth/load-actor';
import type { Deployment } from '@/lib/chain/contracts';
import { scheduleCall, encodeCall, executeCall, type EncodedCall } from '@/lib/chain/operations';
import type { ContractCall } from '@/lib/chain/call';
import type { Db } from '@/lib/db/client';
import type { Reader } from '@/lib/features/providers/schema';
import { enactmentOf, type EnactedKind } from '@/lib/enactment/steps';
import type { RecordBody } from '@/lib/audit/records/bodies';
import { syncToHead } from '@/lib/indexer/sync-to-head';
import { DEMO_ACCOUNTS, demoAccount } from '@/lib/local/demo-accounts';

import { dateOf } from '../story/clock';
import { playedChain, type PlayedChain } from './chain';

/** A decision as a command returns it. */
type Decision<K extends EnactedKind> = { kind: K; recordHash: Hex; body: RecordBody<K> };

type Proposal = EncodedCall & { proposer: string };

/** Where the story plays: the database, the chain, the cast, and what is still waiting to be executed. */
export type Stage = {
  db: Db;
  deployment: Deployment;
  chain: PlayedChain;
  /** The moment of an offset of the story. */
  time: (seconds: number) => Date;
  /** The account as it may act now: its roles from the mirror, its organisations from the portal. */
  actor: (key: string, now: Date) => Promise<Actor>;
  send: (key: string, call: ContractCall, now: Date) => Promise<void>;
  /** Lets the chain's clock reach `now` without an act, for decisions that depend on the time alone. */
  waitUntil: (now: Date) => Promise<void>;
  /** Brings the mirror up to the chain, as far as anything was sent since. */
  mirror: () => Promise<void>;
  /** Carries a decision to the chain, the way the pages do. */
  enact: <K extends EnactedKind>(
    key: string,
    decision: Decision<K>,
    now: Date,
    readers?: readonly Reader[],
  ) => Promise<void>;
  /** Schedules a decision for `when`; `execute` or `proposal` find it under `name`. */
  schedule: <K extends EnactedKind>(
    key: string,
    decision: Decision<K>,
    timing: { now: Date; when: Date; name: string },
  ) => Promise<void>;
  /** The same for a call that no decision of the portal stands behind. */
  scheduleCall: (
    key: string,
    call: ContractCall,
    timing: { now: Date; when: Date; name: string },
  ) => Promise<void>;
  execute: (name: string, now: Date) => Promise<void>;
  proposal: (name: string) => Proposal;
  /** Application keys of the story → ids in the portal. */
  applications: Map<string, string>;
};

export type StageOptions = { db: Db; deployment: Deployment; rpcUrl: string; start: Date };

export async function setStage({ db, deployment, rpcUrl, start }: StageOptions): Promise<Stage> {
  const chain = playedChain(rpcUrl, deployment.chainId);
  const people = await castOf(db, start);
  const proposals = new Map<string, Proposal>();
  let stale = true;

  const mirror = async (): Promise<void> => {
    if (stale) await syncToHead({ db, client: chain.node, deployment });
    stale = false;
  };

  const send = async (key: string, call: ContractCall, now: Date): Promise<void> => {
    stale = true;
    await chain.send(key, call, now);
  };

  const proposal = (name: string): Proposal => {
    const found = proposals.get(name);
    if (!found) throw new Error(`The story carries out ${name}, which nobody proposed.`);
    return found;
  };

  const schedule: Stage['scheduleCall'] = async (key, call, { now, when, name }) => {
    proposals.set(name, { ...encodeCall(call), proposer: key });
    await send(key, scheduleCall(deployment, call, when), now);
  };

  return {
    db,
    deployment,
    chain,
    applications: new Map(),
    time: (seconds) => dateOf(start, seconds),
    mirror,
    send,
    waitUntil: async (now) => {
      stale = true;
      await chain.mine(now);
    },
    proposal,
    actor: async (key, now) => {
      await mirror();
      const { address, displayName } = demoAccount(key);
      const userId = people.get(key);
      if (!userId) throw new Error(`${key} is not in the cast.`);
      const memberships = await db.membership.findMany({
        where: { userId },
        select: { organisation: { select: { id: true, kind: true, wallet: true } } },
      });
      return {
        userId,
        sessionId: 'demonstration-history',
        address,
        displayName,
        roles: await rolesOf(db, { chainId: deployment.chainId, account: address, now }),
        organisations: memberships.map(({ organisation }) => ({
          ...organisation,
          wallet: organisation.wallet as Hex,
        })),
        demo: true,
      };
    },
    enact: async (key, decision, now, readers) => {
      const { before, act } = enactmentOf(deployment, decision, readers);
      for (const call of [...before, act]) await send(key, call, now);
    },
    schedule: (key, decision, timing) =>
      schedule(key, enactmentOf(deployment, decision).act, timing),
    scheduleCall: schedule,
    execute: async (name, now) => {
      const { proposer, ...call } = proposal(name);
      await send(proposer, executeCall(deployment, call), now);
    },
  };
}

/** Everybody who can sign in exists from the start, under an invented name. */
async function castOf(db: Db, start: Date): Promise<Map<string, string>> {
  const cast = new Map<string, string>();
  for (const { key, address, displayName } of DEMO_ACCOUNTS) {
    const known = await db.wallet.findUnique({ where: { address }, select: { userId: true } });
    const userId =
      known?.userId ??
      (
        await db.user.create({
          data: {
            displayName,
            demo: true,
            createdAt: start,
            wallets: { create: { address, createdAt: start } },
          },
          select: { id: true },
        })
      ).id;
    cast.set(key, userId);
  }
  return cast;
}
