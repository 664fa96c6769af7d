import 'server-only';

import { z } from 'zod';

import type { Actor } from '@/lib/auth/actor';
import { authorise, can } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { parseAddress, subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { storedAnswers } from '@/lib/features/application/schema';
import { listOpenClasses } from '@/lib/features/hardware/queries';

import { providerByAddress } from './register-queries';
import { claimedCapacity, requiredStake, unitsByClass } from './rules';
import type { ProviderStatus } from './states';
import type { ProviderApplicationDto, ProviderDto, ProviderEventDto } from './schema';

export { siteFactsOf, type SiteEnergy } from './site-facts';

/** Public. NOT_FOUND for an address that never applied or is none. */
export async function getProvider(address: string): Promise<ProviderDto> {
  const parsed = parseAddress(address);
  const found = parsed && (await providerByAddress(parsed));
  if (!found) throw new AppError('NOT_FOUND', { key: 'providerNotFound' });
  return found;
}

/** Public. What happened to a provider on chain, newest first. */
export async function listProviderEvents(address: string): Promise<ProviderEventDto[]> {
  const rows = await db().chainEvent.findMany({
    where: {
      chainId: deployment().chainId,
      subject: subject.provider(address),
      contract: 'ProviderRegistry',
    },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: 200,
  });
  return rows.map((row) => ({
    name: row.name,
    time: row.time,
    txHash: row.txHash,
    blockNumber: row.blockNumber,
    sender: row.sender,
    recordHash: row.recordHash,
    reason: readReason(row.args),
  }));
}

function readReason(args: Prisma.JsonValue): string | null {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return null;
  const reason = args.reason;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

const applicationInclude = {
  organisation: {
    select: {
      id: true,
      name: true,
      registrationNumber: true,
      region: true,
      website: true,
      wallet: true,
      demo: true,
    },
  },
} satisfies Prisma.ProviderApplicationInclude;

type ApplicationRow = Prisma.ProviderApplicationGetPayload<{ include: typeof applicationInclude }>;

function toApplicationDto(row: ApplicationRow): ProviderApplicationDto {
  const answers = storedAnswers.parse(row.answers);
  return {
    id: row.id,
    status: row.status,
    organisation: { ...row.organisation, wallet: row.organisation.wallet as `0x${string}` },
    answers,
    claimed: unitsByClass(answers.hardware),
    recordHash: row.recordHash,
    decisionHash: row.decisionHash,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}

/** Certifiers and the regulator. Oldest undecided first: whose turn it is comes first. */
export async function listProviderApplications(actor: Actor): Promise<ProviderApplicationDto[]> {
  authorise(actor, 'provider.read-case');
  const rows = await db().providerApplication.findMany({
    include: applicationInclude,
    orderBy: [{ decidedAt: { sort: 'asc', nulls: 'first' } }, { submittedAt: 'asc' }],
    take: 500,
  });
  return rows.map(toApplicationDto);
}

/** Certifiers, the regulator, and members of the organisation itself; NOT_FOUND for everyone else's. */
export async function getProviderApplication(
  actor: Actor,
  id: string,
): Promise<ProviderApplicationDto> {
  const row = z.uuid().safeParse(id).success
    ? await db().providerApplication.findUnique({ where: { id }, include: applicationInclude })
    : null;
  if (!row || !can(actor, 'provider.read-case', { organisationId: row.organisationId }))
    throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
  return toApplicationDto(row);
}

/** Certifiers, the regulator, and the provider itself. What was filed in the name of one wallet, newest first. */
export async function listApplicationsOf(
  actor: Actor,
  wallet: string,
): Promise<ProviderApplicationDto[]> {
  authorise(actor, 'provider.read-case', {
    organisationId: actor.organisations.find((own) => own.wallet === wallet)?.id,
  });
  const rows = await db().providerApplication.findMany({
    where: { organisation: { kind: 'PROVIDER', wallet } },
    include: applicationInclude,
    orderBy: { submittedAt: 'desc' },
  });
  return rows.map(toApplicationDto);
}

/** The applications of the actor's own organisations, newest first. */
export async function listOwnProviderApplications(actor: Actor): Promise<ProviderApplicationDto[]> {
  const rows = await db().providerApplication.findMany({
    where: { organisationId: { in: actor.organisations.map((own) => own.id) } },
    include: applicationInclude,
    orderBy: { submittedAt: 'desc' },
  });
  return rows.map(toApplicationDto);
}

/** Where a provider stands in the mirror; NONE for one that never applied. */
export async function providerState(
  address: string,
): Promise<{ status: ProviderStatus; serial: number }> {
  const row = await db().chainProvider.findUnique({
    where: { chainId_address: { chainId: deployment().chainId, address } },
    select: { status: true, serial: true },
  });
  return row ?? { status: 'NONE', serial: 0 };
}

const setAmount = z.object({ amount: z.coerce.bigint() });

/** Public. Settlement-asset units for each H100-equivalent GPU: what the registry was last set to, zero before that. */
export async function stakePerHour(): Promise<bigint> {
  const last = await db().chainEvent.findFirst({
    where: { chainId: deployment().chainId, contract: 'ProviderRegistry', name: 'StakePerHourSet' },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    select: { args: true },
  });
  return last ? setAmount.parse(last.args).amount : 0n;
}

/** Public. Stake that hardware somebody names asks for, by today's weights and rate, in settlement-asset units. */
export async function requiredStakeFor(
  hardware: readonly { classId: string; units: number }[],
): Promise<bigint> {
  const [open, perHour] = await Promise.all([listOpenClasses(), stakePerHour()]);
  return requiredStake(claimedCapacity(hardware, open), perHour);
}
