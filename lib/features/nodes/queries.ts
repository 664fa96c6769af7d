import 'server-only';

import type { Address } from 'viem';
import { z } from 'zod';

import { inventory } from '@/lib/agent/protocol/inventory';
import type { NodeState, RefusalReason } from '@/lib/agent/protocol/wire';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { db } from '@/lib/db/client';
import type { NodeChallenge } from '@/lib/db/generated/client';
import { env } from '@/lib/env';

import type { ChallengeDto, DiscrepancyDto, NodeDto } from './schema';

const DAY_MS = 86_400_000;
/** A node counts as online for so long after its newest heartbeat. */
const ONLINE_MS = 5 * 60_000;

/** Public: what a node agent needs to go on. An unknown key is answered as well, with the portal's time. */
export async function nodeState(nodeKey: Address, now: Date): Promise<NodeState> {
  const node = await db().node.findUnique({
    where: { nodeKey },
    include: {
      challenges: {
        where: { verdict: null, expiresAt: { gt: now } },
        orderBy: { issuedAt: 'asc' },
        take: 1,
        select: { id: true, expiresAt: true },
      },
    },
  });
  const challenge = node?.challenges[0];
  return {
    serverTime: now.getTime(),
    chainId: env().CHAIN_ID,
    enrolled: node !== null,
    revoked: node !== null && node.revokedAt !== null,
    provider: node?.provider ?? null,
    simulated: node?.simulated ?? null,
    lastSequence: Number(node?.lastSequence ?? 0),
    lastObservedAt: node?.lastObservedAt?.getTime() ?? null,
    sessionKey: node?.sessionKey ?? null,
    challenge: challenge ? { id: challenge.id, expiresAt: challenge.expiresAt.getTime() } : null,
  };
}

/** The provider itself, its organisation, certifiers and the regulator. Machines in use first, then by name. */
export async function listNodes(actor: Actor, provider: Address): Promise<NodeDto[]> {
  authoriseReading(actor, provider);
  const now = new Date();
  const since = new Date(now.getTime() - 7 * DAY_MS);
  const rows = await db().node.findMany({
    where: { provider },
    include: {
      units: { orderBy: { classId: 'asc' } },
      reports: { orderBy: { sequence: 'desc' }, take: 1, select: { body: true } },
    },
    orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: 500,
  });
  const refusals = await db().nodeRefusal.groupBy({
    by: ['nodeKey', 'reason'],
    where: { nodeKey: { in: rows.map(({ nodeKey }) => nodeKey) }, day: { gte: since } },
    _sum: { count: true },
    _max: { lastAt: true },
  });
  return rows.map((row): NodeDto => {
    const body = inventory.safeParse(row.reports[0]?.body);
    return {
      nodeKey: row.nodeKey as Address,
      provider: row.provider as Address,
      name: row.name,
      site: row.site,
      simulated: row.simulated,
      enrolledAt: row.enrolledAt,
      revokedAt: row.revokedAt,
      lastSequence: row.lastSequence,
      lastSeenAt: row.lastSeenAt,
      online: isOnline(row, now),
      reportedAt: row.reportedAt,
      units: row.units.map(({ classId, units }) => ({ classId, units })),
      utilisation: row.utilisation,
      temperature: row.temperature,
      power: row.power,
      problem: body.success ? body.data.problem : null,
      refusals: refusals
        .filter(({ nodeKey }) => nodeKey === row.nodeKey)
        .map(({ reason, _sum, _max }) => ({
          reason: reason as RefusalReason,
          count: _sum.count ?? 0,
          lastAt: _max.lastAt ?? now,
        }))
        .sort((a, b) => b.count - a.count),
    };
  });
}

function isOnline(
  { lastBeatAt, revokedAt }: { lastBeatAt: Date | null; revokedAt: Date | null },
  now: Date,
): boolean {
  return !revokedAt && lastBeatAt !== null && now.getTime() - lastBeatAt.getTime() <= ONLINE_MS;
}

function authoriseReading(actor: Actor, provider: Address): void {
  const own = actor.organisations.find(({ wallet }) => wallet === provider);
  authorise(actor, 'node.read', { account: provider, organisationId: own?.id });
}

const siteNames = z.object({ sites: z.array(z.object({ name: z.string() })) });

/** Names of the sites in the provider's newest application; empty where it names none. For the provider itself. */
export async function sitesOf(actor: Actor, provider: Address): Promise<string[]> {
  authoriseReading(actor, provider);
  const row = await db().providerApplication.findFirst({
    where: { organisation: { kind: 'PROVIDER', wallet: provider } },
    orderBy: { submittedAt: 'desc' },
    select: { answers: true },
  });
  const parsed = siteNames.safeParse(row?.answers);
  return parsed.success ? parsed.data.sites.map(({ name }) => name) : [];
}

/** Public. What the provider's machines show now, all together. */
export async function latestInventory(provider: Address): Promise<{
  units: { classId: string; units: number }[];
  simulated: boolean;
  reportedAt: Date | null;
}> {
  const nodes = await db().node.findMany({
    where: { provider, revokedAt: null, reportedAt: { not: null } },
    select: { simulated: true, reportedAt: true, units: true },
  });
  const sums = new Map<string, number>();
  for (const { classId, units } of nodes.flatMap((node) => node.units))
    sums.set(classId, (sums.get(classId) ?? 0) + units);
  const times = nodes.flatMap(({ reportedAt }) => (reportedAt ? [reportedAt.getTime()] : []));
  return {
    units: [...sums].map(([classId, units]) => ({ classId, units })),
    simulated: nodes.some(({ simulated }) => simulated),
    reportedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

/** Public. What machines show other than was certified, newest first; of one provider or of all. */
export async function openDiscrepancies(provider?: Address): Promise<DiscrepancyDto[]> {
  const rows = await db().discrepancy.findMany({
    where: { closedAt: null, ...(provider ? { provider } : {}) },
    orderBy: [{ openedAt: 'desc' }, { kind: 'asc' }],
    take: 500,
  });
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider as Address,
    kind: row.kind,
    classId: row.classId,
    certified: row.certified,
    reported: row.reported,
    simulated: row.simulated,
    openedAt: row.openedAt,
  }));
}

/** Public. Mean power of a GPU over the hours from `from` to `to`, in W; null where no machine told it. */
export async function meanPower(
  provider: Address,
  from: Date,
  to: Date,
): Promise<{ wattsPerGpu: number | null; simulated: boolean }> {
  const [row] = await db().$queryRaw<
    { energy: bigint | null; slots: bigint | null; simulated: boolean | null }[]
  >`
    SELECT sum(energy)::bigint AS energy, sum("gpuSlots")::bigint AS slots, bool_or(simulated) AS simulated
    FROM node_hour JOIN node ON node.id = "nodeId"
    WHERE provider = ${provider} AND hour >= ${from}::timestamptz AND hour < ${to}::timestamptz`;
  const slots = Number(row?.slots ?? 0n);
  return {
    // Wh over GPU-hours of 120 slots.
    wattsPerGpu: slots > 0 ? Math.round((Number(row?.energy ?? 0n) * 120) / slots) : null,
    simulated: row?.simulated ?? false,
  };
}

/** Public. GPUs of machines with a heartbeat in the last five minutes, by provider, class and whether they play a recording. */
export async function onlineUnits(
  now: Date,
): Promise<{ provider: Address; classId: string; units: number; simulated: boolean }[]> {
  const since = new Date(now.getTime() - ONLINE_MS);
  return db().$queryRaw`
    SELECT provider, "classId", sum(units)::int AS units, simulated
    FROM node JOIN node_unit ON "nodeId" = id
    WHERE "revokedAt" IS NULL AND "lastBeatAt" >= ${since}::timestamptz
    GROUP BY 1, 2, 4 ORDER BY 1, 2, 4`;
}

/** The provider itself, its organisation, certifiers and the regulator. Benchmarks of its machines, newest first. */
export async function challengesOf(actor: Actor, provider: Address): Promise<ChallengeDto[]> {
  authoriseReading(actor, provider);
  const now = new Date();
  const rows = await db().nodeChallenge.findMany({
    where: { node: { provider } },
    include: { node: { select: { nodeKey: true, name: true, simulated: true } } },
    orderBy: { issuedAt: 'desc' },
    take: 100,
  });
  return rows.map((row): ChallengeDto => {
    const measuredMs =
      row.servedAt && row.committedAt ? row.committedAt.getTime() - row.servedAt.getTime() : null;
    return {
      id: row.id,
      nodeKey: row.node.nodeKey as Address,
      nodeName: row.node.name,
      simulated: row.node.simulated,
      size: row.size,
      issuedAt: row.issuedAt,
      expiresAt: row.expiresAt,
      state: stateOf(row, now),
      device: row.device === 'gpu' || row.device === 'cpu' ? row.device : null,
      failure: row.failure,
      decidedAt: row.decidedAt,
      measuredMs,
      nodeMs: row.nodeMs,
      measuredMflops: mflops(row.size, measuredMs),
      nodeMflops: mflops(row.size, row.nodeMs),
    };
  });
}

function stateOf(row: NodeChallenge, now: Date): ChallengeDto['state'] {
  if (row.verdict) return row.verdict;
  if (row.expiresAt <= now) return 'EXPIRED';
  if (row.committedAt) return 'CHECKING';
  return row.servedAt ? 'COMPUTING' : 'WAITING';
}

/** 2n³ operations in the time, in thousandths of a GFLOP/s. */
function mflops(size: number, milliseconds: number | null): number | null {
  return milliseconds === null
    ? null
    : Math.round((2 * size ** 3) / Math.max(milliseconds, 1) / 1e3);
}
