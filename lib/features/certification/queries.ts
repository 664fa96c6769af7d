import 'server-only';

import type { Address, Hex } from 'viem';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/features/providers/schema';

import { readInterest } from './interest-queries';
import { ITEM_KEYS, itemsOf, maySecond, unmetItems, type ItemKey, type Tier } from './rules';
import { readSignatures } from './read-signatures';
import type { CaseStatus } from './states';
import type { CaseDto, CaseProgressDto, CaseRequestDto } from './schema';

const parts = { items: true, requests: { orderBy: { askedAt: 'desc' } } } as const;
type CaseRow = Prisma.CertificationCaseGetPayload<{ include: typeof parts }>;

function toCase(row: CaseRow): CaseDto {
  const tier = row.tier as Tier;
  const asked = itemsOf(tier);
  // What was checked for a deeper tier stays in sight when the tier is lowered.
  const known = ITEM_KEYS.filter(
    (item) => asked.includes(item) || row.items.some((line) => line.item === item),
  );
  return {
    id: row.id,
    provider: row.provider as Address,
    applicationId: row.applicationId,
    tier,
    status: row.status,
    version: row.version,
    openedBy: row.openedBy,
    openedAt: row.openedAt,
    updatedAt: row.updatedAt,
    firstReader: row.firstReader,
    secondReader: row.secondReader,
    decisionHash: row.decisionHash as Hex | null,
    closedAt: row.closedAt,
    items: known.map((item) => {
      const line = row.items.find((candidate) => candidate.item === item);
      return {
        item,
        state: line?.state ?? 'NOT_LOOKED_AT',
        note: line?.note ?? '',
        checkedBy: line?.checkedBy ?? null,
        checkedAt: line?.checkedAt ?? null,
      };
    }),
    unmet: unmetItems(tier, Object.fromEntries(row.items.map(({ item, state }) => [item, state])))
      .length,
    requests: row.requests.map(toRequest),
  };
}

function toRequest(row: CaseRow['requests'][number]): CaseRequestDto {
  return {
    id: row.id,
    question: row.question,
    items: row.items as ItemKey[],
    askedAt: row.askedAt,
    dueOn: row.dueOn,
    answer: row.answer,
    answeredAt: row.answeredAt,
  };
}

/** Certifiers and the regulator. Every reading of a provider, newest first. */
export async function listCasesOf(actor: Actor, provider: string): Promise<CaseDto[]> {
  authorise(actor, 'case.read');
  const rows = await db().certificationCase.findMany({
    where: { provider },
    include: parts,
    orderBy: { openedAt: 'desc' },
  });
  return rows.map(toCase);
}

/** Certifiers and the regulator. Readings under way, by provider. */
export async function listCasesUnderWay(actor: Actor): Promise<Map<string, CaseProgressDto>> {
  authorise(actor, 'case.read');
  const rows = await db().certificationCase.findMany({
    where: { status: { in: ['READING', 'ASKED', 'SECOND_READING'] } },
    include: { items: { select: { item: true, state: true } } },
  });
  return new Map(
    rows.map((row) => {
      const asked = itemsOf(row.tier as Tier);
      const met = row.items.filter(
        ({ item, state }) => state === 'MET' && asked.includes(item as ItemKey),
      );
      return [
        row.provider,
        {
          id: row.id,
          provider: row.provider,
          tier: row.tier as Tier,
          status: row.status,
          met: met.length,
          asked: asked.length,
          openedBy: row.openedBy,
          updatedAt: row.updatedAt,
        },
      ];
    }),
  );
}

/** Where the reading of a provider stands; undefined while nobody reads it. For those who may see its case. */
export async function readingOf(actor: Actor, provider: string): Promise<CaseStatus | undefined> {
  authorise(actor, 'provider.read-case', {
    organisationId: actor.organisations.find((own) => own.wallet === provider)?.id,
  });
  const row = await db().certificationCase.findFirst({
    where: { provider, status: { in: ['READING', 'ASKED', 'SECOND_READING'] } },
    select: { status: true },
  });
  return row?.status;
}

/** Where the actor stands towards a provider. Certifiers. */
export function ownInterest(actor: Actor, provider: string, now: Date) {
  authorise(actor, 'provider.certify');
  return readInterest(db(), actor, provider, now);
}

/** Who declared a conflict with a provider and may not decide on it, with what they said. Certifiers and the regulator. */
export async function listConflicts(actor: Actor, provider: string) {
  authorise(actor, 'case.read');
  return db().interestDeclaration.findMany({
    where: { provider, conflict: true },
    select: { certifier: true, statement: true, declaredAt: true },
    orderBy: { declaredAt: 'desc' },
  });
}

/** What the certifier asks a provider and has no answer to yet; for the provider itself, the certifiers and the regulator. */
export async function openRequestOf(
  actor: Actor,
  provider: string,
): Promise<CaseRequestDto | undefined> {
  authorise(actor, 'provider.read-case', {
    organisationId: actor.organisations.find((own) => own.wallet === provider)?.id,
  });
  const row = await db().caseRequest.findFirst({
    where: { answeredAt: null, case: { provider, status: 'ASKED' } },
    orderBy: { askedAt: 'desc' },
  });
  return row ? toRequest(row) : undefined;
}

/** The signatures under a decision, the first reader's first. Certifiers. */
export function signaturesUnder(actor: Actor, recordHash: string): Promise<Reader[]> {
  authorise(actor, 'provider.certify');
  return readSignatures(db(), recordHash);
}

/** Whether the actor may read a case second. */
export function maySecondRead(
  actor: Actor,
  found: { firstReader: string | null; items: readonly { checkedBy: string | null }[] },
): boolean {
  return maySecond(actor.address, {
    firstReader: found.firstReader,
    items: found.items.flatMap(({ checkedBy }) => (checkedBy ? [{ checkedBy }] : [])),
  });
}

/** The decision that a case led to, as its record has it. Certifiers and the regulator. */
export async function decisionOf(actor: Actor, recordHash: string) {
  authorise(actor, 'case.read');
  const row = await db().record.findUnique({ where: { hash: recordHash } });
  const body = RECORD_BODIES['provider.certified'].safeParse(row?.body);
  if (!row || !body.success) throw new AppError('NOT_FOUND', { key: 'caseNotFound' });
  return { recordHash: recordHash as Hex, kind: 'provider.certified' as const, body: body.data };
}
