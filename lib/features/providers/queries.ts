import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { parseAddress, subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { isLive, shownStatus, type ProviderStatus } from './rules';
import {
  providerApplicationAnswers,
  type ProviderApplicationDto,
  type ProviderDto,
  type ProviderEventDto,
  type ProviderFilter,
} from './schema';

/** Public. Every provider that ever applied on chain, largest live capacity first. */
export async function listProviders(filter: ProviderFilter = {}): Promise<ProviderDto[]> {
  const { chainId, finalBlock, time } = await asOf();
  const [rows, inventory, classes, organisations] = await Promise.all([
    db().chainProvider.findMany({
      where: {
        chainId,
        ...(filter.region ? { region: filter.region } : {}),
        ...(filter.tier ? { tier: filter.tier } : {}),
      },
    }),
    db().chainInventory.findMany({ where: { chainId }, orderBy: { classId: 'asc' } }),
    db().chainHardwareClass.findMany({ where: { chainId } }),
    db().organisation.findMany({
      where: { kind: 'PROVIDER' },
      select: { wallet: true, name: true, demo: true, website: true },
    }),
  ]);
  const weights = new Map(classes.map((row) => [row.classId, toBigInt(row.weight)]));
  const named = new Map(organisations.map((row) => [row.wallet, row]));
  const lines = new Map<string, typeof inventory>();
  for (const item of inventory)
    lines.set(item.provider, [...(lines.get(item.provider) ?? []), item]);

  return rows
    .map((row): ProviderDto => {
      const organisation = named.get(row.address);
      const signed = (lines.get(row.address) ?? []).map((item) => {
        const weight = weights.get(item.classId) ?? 0n;
        return {
          classId: item.classId,
          units: item.units,
          weight,
          capacity: BigInt(item.units) * weight,
        };
      });
      const signedCapacity = signed.reduce((sum, line) => sum + line.capacity, 0n);
      return {
        address: row.address as `0x${string}`,
        name: organisation?.name ?? null,
        demo: organisation?.demo ?? false,
        website: organisation?.website ?? null,
        status: shownStatus(row, time),
        chainStatus: row.status,
        tier: row.tier,
        region: row.region,
        expiresAt: row.expiresAt,
        appliedAt: row.appliedAt,
        certifiedAt: row.certifiedAt,
        serial: row.serial,
        signer: row.signer,
        reason: row.reason,
        recordHash: row.recordHash,
        stake: toBigInt(row.stake),
        obligations: row.obligations,
        exitableAt: row.exitableAt,
        inventory: signed,
        units: signed.reduce((sum, line) => sum + line.units, 0),
        capacity: isLive(row, time) ? signedCapacity : 0n,
        signedCapacity,
        blockNumber: row.blockNumber,
        final: row.blockNumber <= finalBlock,
      };
    })
    .filter((provider) => matches(provider, filter))
    .sort((a, b) =>
      a.capacity === b.capacity
        ? a.address.localeCompare(b.address)
        : a.capacity < b.capacity
          ? 1
          : -1,
    );
}

function matches(provider: ProviderDto, filter: ProviderFilter): boolean {
  if (filter.status && provider.status !== filter.status) return false;
  if (filter.classId && !provider.inventory.some((line) => line.classId === filter.classId))
    return false;
  if (filter.search) {
    const wanted = filter.search.trim().toLowerCase();
    return `${provider.name ?? ''} ${provider.address}`.toLowerCase().includes(wanted);
  }
  return true;
}

/** Public. NOT_FOUND for an address that never applied or is none. */
export async function getProvider(address: string): Promise<ProviderDto> {
  const parsed = parseAddress(address);
  const found =
    parsed &&
    (await listProviders({ search: parsed })).find((provider) => provider.address === parsed);
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
      wallet: true,
      demo: true,
    },
  },
} satisfies Prisma.ProviderApplicationInclude;

type ApplicationRow = Prisma.ProviderApplicationGetPayload<{ include: typeof applicationInclude }>;

function toApplicationDto(row: ApplicationRow): ProviderApplicationDto {
  return {
    id: row.id,
    status: row.status,
    organisation: { ...row.organisation, wallet: row.organisation.wallet as `0x${string}` },
    answers: providerApplicationAnswers.parse(row.answers),
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
  const row = await db().providerApplication.findUnique({
    where: { id },
    include: applicationInclude,
  });
  if (!row) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
  authorise(actor, 'provider.read-case', { organisationId: row.organisationId });
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
