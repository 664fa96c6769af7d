import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { decodeCall } from '@/lib/chain/decode-call';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import type { ChainOperation, Prisma } from '@/lib/db/generated/client';
import { subject } from '@/lib/core/ids';
import { asOf } from '@/lib/features/framework/queries';

import { isOpen, operationState, removesGuardian } from './rules';
import {
  OPERATIONS_PER_PAGE,
  type OpenRecordDto,
  type OperationDto,
  type OperationFilter,
} from './schema';

/** A programme schedules a few acts a week: this is more than fifty years of them. */
const MOST_OPERATIONS = 10_000;

/** Public: what may change soon is everyone's to see. Open ones first, the one that is ready soonest on top. */
export async function listOperations(): Promise<OperationDto[]> {
  const { chainId } = deployment();
  const rows = await db().chainOperation.findMany({
    where: { chainId },
    orderBy: { scheduledAt: 'desc' },
    take: MOST_OPERATIONS,
  });
  const operations = await toDtos(rows);
  return operations.sort((a, b) => {
    if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
    if (a.isOpen) return a.readyAt.getTime() - b.readyAt.getTime();
    return b.scheduledAt.getTime() - a.scheduledAt.getTime();
  });
}

/** Public. What waits, and one page of what ended, by the filters. `total` counts those that ended. */
export async function findOperations({ state, contract, record, page }: OperationFilter): Promise<{
  open: OperationDto[];
  ended: OperationDto[];
  total: number;
}> {
  const all = (await listOperations()).filter(
    (operation) =>
      (state === undefined || operation.state === state) &&
      (contract === undefined || operation.contract === contract) &&
      (record === undefined ||
        (operation.record === 'none' || operation.record === 'unknown') ===
          (record === 'unrecorded')),
  );
  const ended = all.filter(({ isOpen: open }) => !open);
  const from = (page - 1) * OPERATIONS_PER_PAGE;
  return {
    open: all.filter(({ isOpen: open }) => open),
    ended: ended.slice(from, from + OPERATIONS_PER_PAGE),
    total: ended.length,
  };
}

/**
 * Public. One scheduling of an operation id, which AccessManager reuses for the same call: the one with `nonce`, or the
 * newest.
 */
export async function getOperation(operationId: string, nonce?: number): Promise<OperationDto> {
  const row = await db().chainOperation.findFirst({
    where: {
      chainId: deployment().chainId,
      operationId: operationId.toLowerCase(),
      ...(nonce === undefined ? {} : { nonce }),
    },
    orderBy: { nonce: 'desc' },
  });
  if (!row) throw new AppError('NOT_FOUND', { key: 'operationNotFound' });
  const [operation] = await toDtos([row]);
  if (!operation) throw new AppError('NOT_FOUND', { key: 'operationNotFound' });
  return operation;
}

/** Public. The other times that the same call was scheduled by the same account, newest first. */
export async function otherSchedules({
  operationId,
  nonce,
}: Pick<OperationDto, 'operationId' | 'nonce'>): Promise<OperationDto[]> {
  const rows = await db().chainOperation.findMany({
    where: { chainId: deployment().chainId, operationId, nonce: { not: nonce } },
    orderBy: { nonce: 'desc' },
    take: 50,
  });
  return toDtos(rows);
}

async function toDtos(rows: ChainOperation[]): Promise<OperationDto[]> {
  const { finalBlock, time } = await asOf();
  const contracts = deployment();
  const hashes = rows.flatMap((row) => row.recordHash ?? []);
  const [records, entries, cancellations] = await Promise.all([
    db().record.findMany({
      where: { hash: { in: hashes } },
      select: { hash: true, body: true, erasedAt: true },
    }),
    db().auditEntry.findMany({
      where: { recordHash: { in: hashes }, act: { not: { startsWith: 'chain.' } } },
      select: { recordHash: true, index: true },
      orderBy: { index: 'desc' },
    }),
    db().record.findMany({
      where: {
        kind: 'operation.cancelled',
        subject: { in: rows.map(({ operationId }) => subject.operation(operationId)) },
      },
      select: { subject: true, body: true, createdAt: true },
      orderBy: { createdAt: 'desc' },
    }),
  ]);
  const byHash = new Map(records.map((record) => [record.hash, record]));
  const entryOf = new Map(entries.map((entry) => [entry.recordHash, entry.index]));
  return rows.map((row) => {
    const state = operationState(row, time);
    const record = row.recordHash ? byHash.get(row.recordHash) : undefined;
    const call = { target: row.target as `0x${string}`, data: row.data as `0x${string}` };
    const cancellation =
      row.status === 'CANCELED'
        ? cancellations.find(
            ({ subject: about, createdAt }) =>
              about === subject.operation(row.operationId) && createdAt >= row.scheduledAt,
          )
        : undefined;
    return {
      ...call,
      isOpen: isOpen(state),
      operationId: row.operationId as `0x${string}`,
      nonce: row.nonce,
      state,
      caller: row.caller as `0x${string}`,
      contract: row.contract,
      functionName: row.functionName,
      args: row.args,
      recordHash: row.recordHash as `0x${string}` | null,
      record: !row.recordHash ? 'none' : !record ? 'unknown' : record.erasedAt ? 'erased' : 'held',
      entry: entryOf.get(row.recordHash) ?? null,
      reason: reasonOf(record?.body),
      cancelReason: reasonOf(cancellation?.body),
      removesGuardian: removesGuardian(decodeCall(contracts, call)),
      scheduledAt: row.scheduledAt,
      readyAt: row.readyAt,
      expiresAt: row.expiresAt,
      scheduledTx: row.scheduledTx,
      endedAt: row.endedAt,
      endedTx: row.endedTx,
      endedBy: row.endedBy,
      blockNumber: row.blockNumber,
      final: row.blockNumber <= finalBlock,
    };
  });
}

function reasonOf(body: Prisma.JsonValue | undefined): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  return typeof body.reason === 'string' ? body.reason : null;
}

/**
 * Decisions of these kinds that no chain act carries yet, and that no scheduled operation will carry, newest first.
 * Officials and the regulator.
 */
export async function listOpenRecords(
  actor: Actor,
  kinds: readonly string[],
): Promise<OpenRecordDto[]> {
  authorise(actor, 'audit.read-records');
  const rows = await db().$queryRaw<OpenRecordDto[]>`
    SELECT r."hash", r."kind", r."subject", r."body", r."authorAddress", r."createdAt"
    FROM "record" r
    WHERE r."kind" = ANY(${[...kinds]})
      AND r."erasedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "chain_enactment" e WHERE e."recordHash" = r."hash")
      AND NOT EXISTS (SELECT 1 FROM "chain_operation" o WHERE o."recordHash" = r."hash")
      -- A cancellation carries no hash: it is done, or too late, once the act no longer waits as it did then.
      AND (r."kind" <> 'operation.cancelled' OR EXISTS (SELECT 1 FROM "chain_operation" c
        WHERE c."operationId" = r."body" ->> 'operationId' AND c."status" = 'SCHEDULED'
          AND c."scheduledAt" <= r."createdAt" AND c."expiresAt" > now()))
      -- A second reader sent it back, or has not read it yet.
      AND NOT EXISTS (SELECT 1 FROM "record" v
        WHERE v."kind" = 'case.returned' AND v."subject" = r."subject" AND v."body" ->> 'decision' = r."hash")
      AND NOT EXISTS (SELECT 1 FROM "certification_case" c
        WHERE c."decisionHash" = r."hash" AND c."status" = 'SECOND_READING')
      -- A Safe carries it out, on the signatures of its owners.
      AND NOT EXISTS (SELECT 1 FROM "quorum_proposal" q WHERE q."actHash" = r."hash")
    ORDER BY r."createdAt" DESC
    LIMIT 50`;
  return rows;
}

/**
 * Names of those who hold or held an office, scheduled an act or ended one, by wallet. For their colleagues and the regulator: in
 * public an official is an office and an address.
 */
export async function officialNames(actor: Actor): Promise<Readonly<Record<string, string>>> {
  authorise(actor, 'audit.read-records');
  const { chainId } = deployment();
  const rows = await db().$queryRaw<{ address: string; name: string }[]>`
    SELECT w."address", u."displayName" AS "name"
    FROM "wallet" w JOIN "user" u ON u."id" = w."userId"
    WHERE u."displayName" IS NOT NULL AND w."address" IN (
      SELECT "account" FROM "chain_role_member" WHERE "chainId" = ${chainId}
      UNION SELECT "caller" FROM "chain_operation" WHERE "chainId" = ${chainId}
      UNION SELECT "endedBy" FROM "chain_operation" WHERE "chainId" = ${chainId}
      UNION SELECT "args" ->> 'account' FROM "chain_event"
        WHERE "chainId" = ${chainId} AND "contract" = 'AccessManager' AND "name" = 'RoleGranted')`;
  return Object.fromEntries(rows.map(({ address, name }) => [address, name]));
}

/** The delay, in seconds, that a wallet's acts in a role wait out; undefined when it does not hold the role. */
export async function executionDelayOf(
  roleId: number,
  account: string,
): Promise<number | undefined> {
  const row = await db().chainRoleMember.findUnique({
    where: { chainId_roleId_account: { chainId: deployment().chainId, roleId, account } },
    select: { executionDelay: true },
  });
  return row?.executionDelay;
}
