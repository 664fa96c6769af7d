import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { actsOpenToAward, availableOf, leftOf } from './rules';
import {
  grantAnswers,
  type AwardDto,
  type AwardEventDto,
  type GrantApplicationDto,
  type GrantDecisionDto,
  type RoundDto,
} from './schema';

/** Public. Newest first; title and description come from the record that opened the round. */
export async function listRounds(): Promise<RoundDto[]> {
  const { chainId, finalBlock } = await asOf();
  const [rounds, sums] = await Promise.all([
    db().chainRound.findMany({ where: { chainId }, orderBy: { roundId: 'desc' } }),
    db().chainAward.groupBy({
      by: ['roundId'],
      where: { chainId },
      _sum: { awarded: true },
      _count: { _all: true },
    }),
  ]);
  const records = await db().record.findMany({
    where: { hash: { in: rounds.map((round) => round.recordHash) } },
    select: { hash: true, body: true },
  });
  return rounds.map((round) => {
    const body = records.find((record) => record.hash === round.recordHash)?.body;
    const sum = sums.find((candidate) => candidate.roundId === round.roundId);
    return {
      roundId: round.roundId,
      title: textOf(body, 'title') ?? `Round ${round.roundId}`,
      description: textOf(body, 'description') ?? '',
      budget: toBigInt(round.budget),
      awarded: sum?._sum.awarded ? toBigInt(sum._sum.awarded) : 0n,
      awards: sum?._count._all ?? 0,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      closed: round.closed,
      recordHash: round.recordHash,
      blockNumber: round.blockNumber,
      final: round.blockNumber <= finalBlock,
    };
  });
}

function textOf(body: Prisma.JsonValue | undefined, key: string): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const value = body[key];
  return typeof value === 'string' ? value : undefined;
}

/** Public. NOT_FOUND when there is no such round. */
export async function getRound(roundId: bigint): Promise<RoundDto> {
  const round = (await listRounds()).find((candidate) => candidate.roundId === roundId);
  if (!round) throw new AppError('NOT_FOUND', { key: 'roundNotFound' });
  return round;
}

/**
 * Public. CCH that the grant contract holds for no round: its balance, less what open rounds have not awarded yet, less what
 * is left in awards. `GrantProgram.unallocated` of the mirrored block.
 */
export async function unallocatedHours(): Promise<bigint> {
  const { chainId, addresses } = deployment();
  const [row] = await db().$queryRaw<{ hours: string }[]>`
    SELECT greatest(0,
        coalesce((SELECT "balance" FROM "chain_balance"
                  WHERE "chainId" = ${chainId} AND "account" = ${addresses.GrantProgram}), 0)
      - coalesce((SELECT sum("budget") FROM "chain_round"
                  WHERE "chainId" = ${chainId} AND NOT "closed"), 0)
      + coalesce((SELECT sum(a."awarded") FROM "chain_award" a JOIN "chain_round" r USING ("chainId", "roundId")
                  WHERE a."chainId" = ${chainId} AND NOT r."closed"), 0)
      - coalesce((SELECT sum("awarded" - "spent" - "returned") FROM "chain_award"
                  WHERE "chainId" = ${chainId}), 0)
      )::text AS "hours"`;
  return BigInt(row?.hours ?? 0);
}

async function readAwards(where: Prisma.ChainAwardWhereInput): Promise<AwardDto[]> {
  const { chainId, finalBlock, time } = await asOf();
  const [rows, rounds] = await Promise.all([
    db().chainAward.findMany({ where: { chainId, ...where }, orderBy: { awardId: 'desc' } }),
    listRounds(),
  ]);
  const [organisations, applications] = await Promise.all([
    db().organisation.findMany({
      where: { kind: 'SME', wallet: { in: rows.map((row) => row.beneficiary) } },
      select: { id: true, name: true, demo: true, wallet: true },
    }),
    db().grantApplication.findMany({
      where: { decisionHash: { in: rows.map((row) => row.recordHash) } },
      select: { decisionHash: true, title: true },
    }),
  ]);
  return rows.map((row) => {
    const figures = {
      status: row.status,
      awarded: toBigInt(row.awarded),
      released: toBigInt(row.released),
      spent: toBigInt(row.spent),
      returned: toBigInt(row.returned),
      secondTrancheReleased: row.secondTrancheReleased,
      cut: row.cut,
      midTermAt: row.midTermAt,
      expiresAt: row.expiresAt,
    };
    const organisation = organisations.find((candidate) => candidate.wallet === row.beneficiary);
    return {
      ...figures,
      awardId: row.awardId,
      roundId: row.roundId,
      roundTitle:
        rounds.find((round) => round.roundId === row.roundId)?.title ?? `Round ${row.roundId}`,
      beneficiary: row.beneficiary as `0x${string}`,
      organisation: organisation
        ? { id: organisation.id, name: organisation.name, demo: organisation.demo }
        : null,
      title:
        applications.find((application) => application.decisionHash === row.recordHash)?.title ??
        null,
      left: leftOf(figures),
      available: availableOf(figures, time),
      awardedAt: row.awardedAt,
      endReason: row.endReason,
      recordHash: row.recordHash,
      blockNumber: row.blockNumber,
      final: row.blockNumber <= finalBlock,
      actsOpen: actsOpenToAward(figures, time),
    };
  });
}

/** Public: who got how many hours of the city's money. */
export function listAwards(): Promise<AwardDto[]> {
  return readAwards({});
}

/** The awards of the actor's own organisations and of the wallet it signed in with. */
export function listOwnAwards(actor: Actor): Promise<AwardDto[]> {
  const wallets = new Set<string>([actor.address, ...actor.organisations.map((own) => own.wallet)]);
  return readAwards({ beneficiary: { in: [...wallets] } });
}

/** Public. NOT_FOUND when there is no such award. */
export async function getAward(awardId: bigint): Promise<AwardDto> {
  const [award] = await readAwards({ awardId });
  if (!award) throw new AppError('NOT_FOUND', { key: 'awardNotFound' });
  return award;
}

/** Public. What happened to an award on chain, newest first. */
export async function listAwardEvents(awardId: bigint): Promise<AwardEventDto[]> {
  const rows = await db().chainEvent.findMany({
    where: {
      chainId: deployment().chainId,
      subject: subject.award(awardId),
      contract: 'GrantProgram',
    },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: 500,
  });
  return rows.map((row) => {
    const amount = textOf(row.args, 'amount') ?? textOf(row.args, 'returned');
    return {
      name: row.name,
      time: row.time,
      txHash: row.txHash,
      amount: amount === undefined ? null : BigInt(amount),
      reason: textOf(row.args, 'reason') ?? null,
    };
  });
}

/** Public totals: hours ever awarded, spent, and still left in awards (1e18 = one hour). */
export async function grantTotals(): Promise<{
  awarded: bigint;
  spent: bigint;
  left: bigint;
  awards: number;
}> {
  const { chainId } = deployment();
  const sum = await db().chainAward.aggregate({
    where: { chainId },
    _sum: { awarded: true, spent: true, returned: true },
    _count: { _all: true },
  });
  const awarded = sum._sum.awarded ? toBigInt(sum._sum.awarded) : 0n;
  const spent = sum._sum.spent ? toBigInt(sum._sum.spent) : 0n;
  const returned = sum._sum.returned ? toBigInt(sum._sum.returned) : 0n;
  return { awarded, spent, left: awarded - spent - returned, awards: sum._count._all };
}

const applicationInclude = {
  organisation: {
    select: { id: true, name: true, registrationNumber: true, wallet: true, demo: true },
  },
} satisfies Prisma.GrantApplicationInclude;

type ApplicationRow = Prisma.GrantApplicationGetPayload<{ include: typeof applicationInclude }>;

function toApplicationDto(row: ApplicationRow): GrantApplicationDto {
  return {
    id: row.id,
    roundId: row.roundId,
    status: row.status,
    organisation: { ...row.organisation, wallet: row.organisation.wallet as `0x${string}` },
    title: row.title,
    summary: row.summary,
    hours: row.hours,
    answers: grantAnswers.parse(row.answers),
    recordHash: row.recordHash,
    decisionHash: row.decisionHash,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}

/** Grants officers and the regulator. */
export async function listGrantApplications(
  actor: Actor,
  roundId?: bigint,
): Promise<GrantApplicationDto[]> {
  authorise(actor, 'grant.read-case');
  const rows = await db().grantApplication.findMany({
    where: roundId === undefined ? {} : { roundId },
    include: applicationInclude,
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { submittedAt: 'asc' }],
    take: 1_000,
  });
  return rows.map(toApplicationDto);
}

/** Grants officers, the regulator, and members of the organisation itself. */
export async function getGrantApplication(actor: Actor, id: string): Promise<GrantApplicationDto> {
  const row = await db().grantApplication.findUnique({
    where: { id },
    include: applicationInclude,
  });
  if (!row) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
  authorise(actor, 'grant.read-case', { organisationId: row.organisationId });
  return toApplicationDto(row);
}

/** The decisions on these applications, by the hash of their record. Who may read an application may read why it was decided so. */
export async function decisionsOn(
  actor: Actor,
  applications: readonly GrantApplicationDto[],
): Promise<Map<string, GrantDecisionDto>> {
  for (const { organisation } of applications)
    authorise(actor, 'grant.read-case', { organisationId: organisation.id });
  const hashes = applications.flatMap((application) => application.decisionHash ?? []);
  const [records, awards] = await Promise.all([
    db().record.findMany({
      where: { hash: { in: hashes } },
      select: {
        hash: true,
        body: true,
        authorAddress: true,
        author: { select: { displayName: true } },
      },
    }),
    db().chainAward.findMany({
      where: { chainId: deployment().chainId, recordHash: { in: hashes } },
      select: { awardId: true, awarded: true, recordHash: true },
    }),
  ]);
  return new Map(
    records.map((record) => {
      const award = awards.find((candidate) => candidate.recordHash === record.hash);
      const decision: GrantDecisionDto = {
        reason: textOf(record.body ?? undefined, 'reason') ?? null,
        decidedBy: record.author.displayName,
        decidedByAddress: record.authorAddress as `0x${string}`,
        recordHash: record.hash,
        award: award ? { awardId: award.awardId, awarded: toBigInt(award.awarded) } : null,
      };
      return [record.hash, decision];
    }),
  );
}

export async function listOwnGrantApplications(actor: Actor): Promise<GrantApplicationDto[]> {
  const rows = await db().grantApplication.findMany({
    where: { organisationId: { in: actor.organisations.map((own) => own.id) } },
    include: applicationInclude,
    orderBy: { submittedAt: 'desc' },
  });
  return rows.map(toApplicationDto);
}

/** The company for which the actor applies: the one of the session's wallet; null before its first application. */
export async function ownSme(actor: Actor) {
  return db().organisation.findUnique({
    where: { kind_wallet: { kind: 'SME', wallet: actor.address } },
    select: { name: true, registrationNumber: true, region: true, contactEmail: true },
  });
}
