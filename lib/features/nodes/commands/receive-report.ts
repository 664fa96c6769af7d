import { recoverTypedDataAddress, type Address, type Hex } from 'viem';

import { inventoryHash, workingGpus } from '@/lib/agent/protocol/inventory';
import { reportTypedData } from '@/lib/agent/protocol/typed-data';
import type { RefusalReason, ReportMessage, Taken } from '@/lib/agent/protocol/wire';
import type { Db, Tx } from '@/lib/db/client';

import { unitsByClass } from '../classes';
import { isImpossible, orderProblem, timeProblem } from '../rules';
import { forgetNode } from './node-directory';
import { readAllowance } from './read-allowance';
import { recordRefusals } from './record-refusals';
import { syncDiscrepancies } from './sync-discrepancies';

export type ReceiveReportOptions = { message: ReportMessage; chainId: number; now: Date };

type Verdict = { reason: RefusalReason } | { reason?: undefined };

/**
 * Takes a node's signed inventory, or refuses it with a reason and counts that. Whoever is not the enrolled key, in time
 * and in order, with what the provider can have, changes nothing. The discrepancies it opens or closes are written in the
 * same transaction.
 */
export async function receiveReport(
  db: Db,
  { message, chainId, now }: ReceiveReportOptions,
): Promise<Taken> {
  const node = await db.node.findUnique({
    where: { nodeKey: message.node },
    select: { id: true, provider: true, simulated: true, revokedAt: true, site: true },
  });
  const identity = await identify(node, message, { chainId, now });
  const { reason } =
    identity.reason || !node
      ? identity
      : await db.$transaction((tx) => take(tx, node, message, { chainId, now }), {
          // Behind whoever writes to the log.
          timeout: 30_000,
        });
  forgetNode(db, message.node);
  const { sequence } = message;
  if (!reason)
    return { serverTime: now.getTime(), lastSequence: sequence, accepted: 1, refused: [] };
  await recordRefusals(
    db,
    [
      {
        nodeKey: node ? message.node : undefined,
        reason,
        sample: {
          message: 'report',
          node: message.node,
          provider: message.provider,
          sequence,
          observedAt: message.observedAt,
          gpus: workingGpus(message.body).length,
        },
      },
    ],
    now,
  );
  const row = await db.node.findUnique({
    where: { nodeKey: message.node },
    select: { lastSequence: true },
  });
  return {
    serverTime: now.getTime(),
    lastSequence: Number(row?.lastSequence ?? 0),
    accepted: 0,
    refused: [{ sequence, reason }],
  };
}

type NodeRow = {
  id: number;
  provider: string;
  simulated: boolean;
  revokedAt: Date | null;
  site: string;
};

/** What can be judged before the node's row is locked. The signature comes first of what costs time. */
async function identify(
  node: NodeRow | null,
  message: ReportMessage,
  { chainId, now }: { chainId: number; now: Date },
): Promise<Verdict> {
  if (!node) return { reason: 'unknown-node' };
  if ((await signerOf(message, chainId)) !== message.node) return { reason: 'signature' };
  if (node.revokedAt) return { reason: 'revoked' };
  if (node.provider !== message.provider) return { reason: 'other-provider' };
  if (node.simulated !== message.simulated) return { reason: 'simulation-differs' };
  const reason = timeProblem(new Date(message.observedAt), now);
  return reason ? { reason } : {};
}

function signerOf(message: ReportMessage, chainId: number): Promise<Address | undefined> {
  const { provider, node, sequence, observedAt, simulated, body, sessionKey, signature } = message;
  const data = reportTypedData(chainId, {
    provider,
    nodeKey: node,
    sequence: BigInt(sequence),
    observedAt: BigInt(observedAt),
    simulated,
    bodyHash: inventoryHash(body),
    sessionKey,
  });
  return recoverTypedDataAddress({ ...data, signature }).catch(() => undefined);
}

async function take(
  tx: Tx,
  node: NodeRow,
  message: ReportMessage,
  { chainId, now }: { chainId: number; now: Date },
): Promise<Verdict> {
  // Everything below is judged again from the locked row: two processes may hold the same report.
  const [locked] = await tx.$queryRaw<
    { lastSequence: bigint; lastObservedAt: Date | null; revokedAt: Date | null }[]
  >`SELECT "lastSequence", "lastObservedAt", "revokedAt" FROM node WHERE id = ${node.id} FOR UPDATE`;
  if (!locked || locked.revokedAt) return { reason: 'revoked' };
  const observedAt = new Date(message.observedAt);
  const order = orderProblem({ sequence: message.sequence, observedAt }, locked);
  if (order === 'out-of-order') return { reason: await replayedOr(tx, node.id, message, order) };
  if (order) return { reason: order };

  const gpus = workingGpus(message.body);
  const provider = message.provider;
  const [allowance, others] = await Promise.all([
    readAllowance(tx, { provider, site: node.site, chainId }),
    unitsOfOthers(tx, node),
  ]);
  if (isImpossible(allowance, { gpus: gpus.length, ...others }))
    return { reason: 'impossible-count' };

  await store(tx, node.id, message, now);
  await syncDiscrepancies(tx, { provider, chainId, now });
  return {};
}

async function replayedOr(
  tx: Tx,
  nodeId: number,
  { sequence, signature }: ReportMessage,
  other: RefusalReason,
): Promise<RefusalReason> {
  const same = await tx.nodeReport.findUnique({
    where: { nodeId_sequence: { nodeId, sequence: BigInt(sequence) } },
    select: { signature: true },
  });
  return same?.signature === signature ? 'replayed' : other;
}

async function unitsOfOthers(
  tx: Tx,
  { id, provider, site }: NodeRow,
): Promise<{ others: number; othersAtSite: number }> {
  const rows = await tx.nodeUnit.findMany({
    where: { node: { provider, revokedAt: null, id: { not: id } } },
    select: { units: true, node: { select: { site: true } } },
  });
  const sum = (lines: typeof rows) => lines.reduce((total, { units }) => total + units, 0);
  return { others: sum(rows), othersAtSite: sum(rows.filter((row) => row.node.site === site)) };
}

async function store(tx: Tx, nodeId: number, message: ReportMessage, now: Date): Promise<void> {
  const { sequence, observedAt, simulated, body, sessionKey, signature } = message;
  const gpus = workingGpus(body);
  const moment = { sequence: BigInt(sequence), observedAt: new Date(observedAt) };
  const bodyHash: Hex = inventoryHash(body);
  const units = unitsByClass(gpus);
  await tx.nodeReport.create({
    data: {
      nodeId,
      ...moment,
      receivedAt: now,
      simulated,
      gpus: gpus.length,
      bodyHash,
      body,
      units,
      sessionKey,
      signature,
    },
  });
  await tx.nodeUnit.deleteMany({ where: { nodeId } });
  await tx.nodeUnit.createMany({ data: units.map((line) => ({ nodeId, ...line })) });
  await tx.node.update({
    where: { id: nodeId },
    data: {
      sessionKey,
      lastSequence: moment.sequence,
      lastObservedAt: moment.observedAt,
      lastSeenAt: now,
      reportedAt: moment.observedAt,
    },
  });
}
