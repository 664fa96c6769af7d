import 'server-only';

import type { Address, Hex } from 'viem';
import { z } from 'zod';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { erc20Abi, providerRegistryAbi } from '@/lib/chain/generated/abis';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listOpenClasses } from '@/lib/features/hardware/queries';

import { listProviderApplications, listProviders } from './queries';
import { claimedCapacity, requiredStake, turnOf } from './rules';
import type {
  PaperRegistrationDto,
  ProviderApplicationDto,
  ProviderDto,
  WaitingCaseDto,
} from './schema';

function registry() {
  return { address: deployment().addresses.ProviderRegistry, abi: providerRegistryAbi } as const;
}

/** Public. Settlement-asset units for each H100-equivalent GPU; read from the chain, as the mirror does not keep it. */
export function stakePerHour(): Promise<bigint> {
  return serverClient().readContract({ ...registry(), functionName: 'stakePerHour' });
}

/** Public. Seconds between a request to exit and the stake leaving. */
export async function exitDelaySeconds(): Promise<number> {
  return Number(await serverClient().readContract({ ...registry(), functionName: 'EXIT_DELAY' }));
}

/** Public. What a wallet holds of the money that stakes are paid in. */
export function settlementBalanceOf(wallet: Address): Promise<bigint> {
  return serverClient().readContract({
    address: deployment().addresses.SettlementAsset,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [wallet],
  });
}

/** The provider as the mirror has it; undefined for a wallet that never applied on chain. */
export async function findProvider(address: string): Promise<ProviderDto | undefined> {
  const found = await listProviders({ search: address });
  return found.find((provider) => provider.address === address);
}

/** Certifiers and the regulator. Every case that is not decided or not enacted, the one that waits longest first. */
export async function listWaitingCases(actor: Actor): Promise<WaitingCaseDto[]> {
  authorise(actor, 'provider.read-case');
  const [applications, applied, open, classes, perHour] = await Promise.all([
    listProviderApplications(actor),
    listProviders({ status: 'APPLIED' }),
    listOpenRecords(actor, ['provider.certified', 'provider.application-declined']),
    listOpenClasses(),
    stakePerHour(),
  ]);
  const submitted = applications.filter(({ status }) => status === 'SUBMITTED');
  const wallets = new Set([
    ...applied.map(({ address }) => address),
    ...submitted.map(({ organisation }) => organisation.wallet),
  ]);
  return [...wallets]
    .map((wallet): WaitingCaseDto => {
      const provider = applied.find(({ address }) => address === wallet);
      const application = submitted.find(({ organisation }) => organisation.wallet === wallet);
      const decision = open.find((record) => record.subject === subject.provider(wallet));
      const capacity = claimedCapacity(application?.answers.hardware ?? [], classes);
      const required = requiredStake(capacity, perHour);
      const stake = provider?.stake ?? 0n;
      return {
        provider: wallet,
        name: application?.organisation.name ?? provider?.name ?? null,
        region: provider?.region ?? application?.organisation.region ?? '',
        onPaper: !application,
        capacity,
        stake,
        required,
        turn: turnOf({
          status: provider?.status === 'APPLIED' ? 'APPLIED' : 'NONE',
          decided: Boolean(decision),
          stake,
          required,
        }),
        since:
          decision?.createdAt ?? provider?.appliedAt ?? application?.submittedAt ?? new Date(0),
      };
    })
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}

/** Certifiers and the regulator. How a provider was entered from paper; undefined when it was not. */
export async function paperRegistrationOf(
  actor: Actor,
  provider: string,
): Promise<PaperRegistrationDto | undefined> {
  authorise(actor, 'provider.read-case');
  const [row, organisation] = await Promise.all([
    db().record.findFirst({
      where: { kind: 'provider.registered', subject: subject.provider(provider), erasedAt: null },
      orderBy: { createdAt: 'desc' },
    }),
    db().organisation.findUnique({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: provider } },
      select: { name: true, registrationNumber: true, contactEmail: true },
    }),
  ]);
  const body = RECORD_BODIES['provider.registered'].safeParse(row?.body);
  if (!row || !body.success) return undefined;
  return {
    ...(organisation ?? { name: null, registrationNumber: null, contactEmail: null }),
    region: body.data.region,
    source: body.data.source,
    reason: body.data.reason,
    recordHash: row.hash,
    createdAt: row.createdAt,
  };
}

/**
 * What an application that was filed but never sent would send: for the one who filed it, to go on where the wallet was
 * closed. Undefined when the record is another person's, was erased, or has reached the chain.
 */
export async function unsentApplication(
  actor: Actor,
  application: Pick<ProviderApplicationDto, 'recordHash'>,
) {
  const hash = application.recordHash;
  const [row, enacted] = await Promise.all([
    db().record.findUnique({ where: { hash } }),
    db().chainEnactment.findFirst({ where: { recordHash: hash }, select: { recordHash: true } }),
  ]);
  if (!row || enacted || row.authorAddress !== actor.address) return undefined;
  const body = RECORD_BODIES['provider.applied'].safeParse(row.body);
  if (!body.success) return undefined;
  return { kind: 'provider.applied' as const, recordHash: hash as Hex, body: body.data };
}

/** Why an application was decided as it was, for the one who filed it; undefined while it is undecided. */
export async function reasonOfDecision(
  actor: Actor,
  application: ProviderApplicationDto,
): Promise<string | undefined> {
  authorise(actor, 'provider.read-case', { organisationId: application.organisation.id });
  if (!application.decisionHash) return undefined;
  const row = await db().record.findUnique({ where: { hash: application.decisionHash } });
  const body = RECORD_BODIES['provider.application-declined'].safeParse(row?.body);
  return body.success ? body.data.reason : undefined;
}

/** Officials and the regulator. Record hash → why it was decided so, for the events that carry a record. */
export async function reasonsOf(
  actor: Actor,
  events: readonly { recordHash: string | null }[],
): Promise<Record<string, string>> {
  authorise(actor, 'audit.read-records');
  const rows = await db().record.findMany({
    where: { hash: { in: events.flatMap(({ recordHash }) => recordHash ?? []) } },
    select: { hash: true, body: true },
  });
  const read = z.object({ reason: z.string() });
  return Object.fromEntries(
    rows.flatMap(({ hash, body }) => {
      const known = read.safeParse(body);
      return known.success ? [[hash, known.data.reason]] : [];
    }),
  );
}
