import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import type { ChainOperation, Prisma } from '@/lib/db/generated/client';
import { asOf } from '@/lib/features/framework/queries';

import { isOpen, operationState } from './rules';
import type { OpenRecordDto, OperationDto } from './schema';

/** Public: what may change soon is everyone's to see. Open ones first, the one that is ready soonest on top. */
export async function listOperations(): Promise<OperationDto[]> {
  const { chainId } = deployment();
  const rows = await db().chainOperation.findMany({
    where: { chainId },
    orderBy: { scheduledAt: 'desc' },
    take: 500,
  });
  const operations = await toDtos(rows);
  return operations.sort((a, b) => {
    if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
    if (a.isOpen) return a.readyAt.getTime() - b.readyAt.getTime();
    return b.scheduledAt.getTime() - a.scheduledAt.getTime();
  });
}

/** Public. The newest scheduling of an operation id, which AccessManager reuses for the same call. */
export async function getOperation(operationId: string): Promise<OperationDto> {
  const row = await db().chainOperation.findFirst({
    where: { chainId: deployment().chainId, operationId: operationId.toLowerCase() },
    orderBy: { nonce: 'desc' },
  });
  if (!row) throw new AppError('NOT_FOUND', { key: 'operationNotFound' });
  const [operation] = await toDtos([row]);
  if (!operation) throw new AppError('NOT_FOUND', { key: 'operationNotFound' });
  return operation;
}

async function toDtos(rows: ChainOperation[]): Promise<OperationDto[]> {
  const { finalBlock, time } = await asOf();
  const records = await db().record.findMany({
    where: { hash: { in: rows.flatMap((row) => row.recordHash ?? []) } },
    select: { hash: true, body: true },
  });
  return rows.map((row) => ({
    isOpen: isOpen(operationState(row, time)),
    operationId: row.operationId as `0x${string}`,
    nonce: row.nonce,
    state: operationState(row, time),
    caller: row.caller as `0x${string}`,
    target: row.target as `0x${string}`,
    contract: row.contract,
    functionName: row.functionName,
    args: row.args,
    data: row.data as `0x${string}`,
    recordHash: row.recordHash as `0x${string}` | null,
    reason: reasonOf(records.find((record) => record.hash === row.recordHash)?.body),
    scheduledAt: row.scheduledAt,
    readyAt: row.readyAt,
    expiresAt: row.expiresAt,
    scheduledTx: row.scheduledTx,
    endedAt: row.endedAt,
    endedTx: row.endedTx,
    endedBy: row.endedBy,
    blockNumber: row.blockNumber,
    final: row.blockNumber <= finalBlock,
  }));
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
      -- A second reader sent it back, or has not read it yet.
      AND NOT EXISTS (SELECT 1 FROM "record" v
        WHERE v."kind" = 'case.returned' AND v."subject" = r."subject" AND v."body" ->> 'decision' = r."hash")
      AND NOT EXISTS (SELECT 1 FROM "certification_case" c
        WHERE c."decisionHash" = r."hash" AND c."status" = 'SECOND_READING')
    ORDER BY r."createdAt" DESC
    LIMIT 50`;
  return rows;
}

/**
 * Names of those who hold an office, scheduled an act or ended one, by wallet. For their colleagues and the regulator: in
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
      UNION SELECT "endedBy" FROM "chain_operation" WHERE "chainId" = ${chainId})`;
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
