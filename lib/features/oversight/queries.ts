import 'server-only';

import { bytesToHex } from 'viem';

import { isDecisionAct } from '@/lib/audit/acts';
import type { Canonical } from '@/lib/audit/canonical';
import { verifyRecord } from '@/lib/audit/commitment';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

import {
  PAGE_SIZE,
  type TrailEntry,
  type TrailFilter,
  type TrailRow,
  type TrailState,
  type UnrecordedAct,
} from './schema';
import { withheldFrom, withheldKinds } from './withheld';

const DAY_MS = 86_400_000;

/**
 * Decisions that no contract call carries: an application and a discrepancy move nothing, AccessManager's cancel and a Safe's
 * transaction take no hash, and the reading of a case ends in a decision that has its own record.
 */
const WITHOUT_CALL = new Set([
  'grant.applied',
  'grant.declined',
  'operation.cancelled',
  'quorum.proposed',
  'interest.declared',
  'case.opened',
  'case.checked',
  'case.information-requested',
  'case.information-answered',
  'case.recalled',
  'case.seconded',
  'case.returned',
  'case.closed',
  'concentration.cap-set',
  'carbon.ceiling-set',
  'geography.imported',
  'geography.returned',
  'discrepancy.closed',
  'access.reviewed',
]);

type Row = {
  index: bigint;
  createdAt: Date;
  act: string;
  actor: `0x${string}`;
  actorName: string | null;
  subject: string;
  reason: string | null;
  recordHash: `0x${string}` | null;
  event: string | null;
  eventTx: `0x${string}` | null;
  eventBlock: bigint | null;
  operation: string | null;
  entryTx: `0x${string}` | null;
};

/**
 * One line of the log with what belongs to it: the reason from its record, and the chain act that carries the record's
 * hash. The newest such act counts: a proposal is scheduled first and executed or cancelled later.
 */
const LINES = Prisma.sql`
  SELECT a."index", a."createdAt", a."act", a."actor", a."subject", a."recordHash",
         u."displayName" AS "actorName", r."body" ->> 'reason' AS "reason",
         e."event", e."txHash" AS "eventTx", e."blockNumber" AS "eventBlock", o."status"::text AS "operation",
         (a."entry"::jsonb -> 'tx' ->> 'hash') AS "entryTx"
  FROM "audit_entry" a
  LEFT JOIN "record" r ON r."hash" = a."recordHash"
  LEFT JOIN "wallet" w ON w."address" = a."actor"
  LEFT JOIN "user" u ON u."id" = w."userId"
  LEFT JOIN LATERAL (
    SELECT "event", "txHash", "blockNumber" FROM "chain_enactment"
    WHERE "recordHash" = a."recordHash" ORDER BY "blockNumber" DESC, "logIndex" DESC LIMIT 1
  ) e ON true
  LEFT JOIN LATERAL (
    SELECT "status" FROM "chain_operation"
    WHERE "recordHash" = a."recordHash" ORDER BY "blockNumber" DESC LIMIT 1
  ) o ON true`;

function conditions(actor: Actor, { q, group, from, to }: TrailFilter): Prisma.Sql {
  // Who may not read a body may not guess at it by searching.
  const withheld = withheldKinds(actor);
  const readable =
    withheld.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`r."kind" NOT IN (${Prisma.join(withheld)})`;
  const parts: Prisma.Sql[] = [Prisma.sql`true`];
  if (group === 'decisions')
    parts.push(Prisma.sql`a."act" NOT LIKE 'chain.%' AND a."act" NOT LIKE 'session.%'`);
  if (group === 'chain') parts.push(Prisma.sql`a."act" LIKE 'chain.%'`);
  if (group === 'sessions') parts.push(Prisma.sql`a."act" LIKE 'session.%'`);
  if (from) parts.push(Prisma.sql`a."createdAt" >= ${new Date(`${from}T00:00:00Z`)}`);
  if (to)
    parts.push(
      Prisma.sql`a."createdAt" < ${new Date(new Date(`${to}T00:00:00Z`).getTime() + DAY_MS)}`,
    );
  for (const word of q?.split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(Prisma.sql`(a."entry" ILIKE ${pattern} OR (${readable} AND r."body"::text ILIKE ${pattern})
      OR u."displayName" ILIKE ${pattern} OR e."txHash" ILIKE ${pattern})`);
  }
  return Prisma.join(parts, ' AND ');
}

/** The audit trail, newest first, a page at a time. Officials and the regulator: it shows the reasons. */
export async function listTrail(
  actor: Actor,
  filter: TrailFilter,
): Promise<{ rows: TrailRow[]; total: number }> {
  authorise(actor, 'audit.read-records');
  const where = conditions(actor, filter);
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Row[]>`${LINES} WHERE ${where}
      ORDER BY a."index" DESC LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`,
    db().$queryRaw<
      { count: bigint }[]
    >`SELECT count(*) AS "count" FROM (${LINES} WHERE ${where}) AS lines`,
  ]);
  return { rows: rows.map(toRow), total: Number(counted[0]?.count ?? 0n) };
}

/** One line with its record. NOT_FOUND beyond the log's end. */
export async function getTrailEntry(actor: Actor, index: bigint): Promise<TrailEntry> {
  authorise(actor, 'audit.read-records');
  const [row] = await db().$queryRaw<Row[]>`${LINES} WHERE a."index" = ${index}`;
  if (!row) throw new AppError('NOT_FOUND', { key: 'entryNotFound' });
  const [entry, record] = await Promise.all([
    db().auditEntry.findUniqueOrThrow({
      where: { index },
      select: { entry: true, leafHash: true },
    }),
    row.recordHash ? db().record.findUnique({ where: { hash: row.recordHash } }) : null,
  ]);
  const withheld = record && withheldFrom(actor, record.kind);
  return {
    ...toRow(row),
    entry: entry.entry,
    leafHash: bytesToHex(entry.leafHash),
    record: record && {
      kind: record.kind,
      subject: record.subject,
      body: withheld ? null : record.body,
      salt: withheld ? null : record.salt,
      withheld,
      erasedAt: record.erasedAt,
      integrity: verifyRecord({ ...record, body: record.body as Canonical | null }),
    },
  };
}

function toRow(row: Row): TrailRow {
  return {
    index: row.index,
    time: row.createdAt,
    act: row.act,
    actor: row.actor,
    actorName: row.actorName,
    subject: row.subject,
    reason: row.reason,
    recordHash: row.recordHash,
    tx: row.entryTx ?? row.eventTx,
    blockNumber: row.eventBlock,
    state: stateOf(row),
  };
}

function stateOf({ act, event, operation }: Row): TrailState {
  if (act.startsWith('chain.')) return 'CHAIN';
  if (operation === 'CANCELED' || event === 'OperationCanceled') return 'CANCELLED';
  if (operation === 'SCHEDULED') return 'SCHEDULED';
  if (event !== null) return 'ENACTED';
  return isDecisionAct(act) && !WITHOUT_CALL.has(act) ? 'OPEN' : 'NONE';
}

/** Chain acts that name a record the portal does not hold: privileged acts that went past the portal. */
export async function listUnrecordedActs(actor: Actor): Promise<UnrecordedAct[]> {
  authorise(actor, 'audit.read-records');
  return db().$queryRaw<UnrecordedAct[]>`
    SELECT c."name", c."args", c."subject", c."contract", c."sender", c."time", c."txHash", c."recordHash"
    FROM "chain_event" c
    WHERE c."chainId" = ${deployment().chainId} AND c."recordHash" IS NOT NULL
      AND c."contract" <> 'AuditAnchor'
      AND NOT EXISTS (SELECT 1 FROM "record" r WHERE r."hash" = c."recordHash")
    ORDER BY c."blockNumber" DESC, c."logIndex" DESC LIMIT 100`;
}
