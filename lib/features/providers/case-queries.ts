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
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import { listCasesUnderWay } from '@/lib/features/certification/queries';
import { asOf } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listOpenClasses } from '@/lib/features/hardware/queries';

import { listProviderApplications, stakePerHour } from './queries';
import { providerByAddress, providersWaiting } from './register-queries';
import {
  claimedCapacity,
  isRenewalDue,
  renewalDueAt,
  renewalsBefore,
  requiredStake,
  turnOf,
} from './rules';
import type {
  PaperRegistrationDto,
  ProviderApplicationDto,
  ProviderDto,
  WaitingCaseDto,
} from './schema';

function registry() {
  return { address: deployment().addresses.ProviderRegistry, abi: providerRegistryAbi } as const;
}

/** Part of the deployment, so that it is read once. */
let exitDelay: number | undefined;

/** Public. Seconds between a request to exit and the stake leaving; undefined while no node has told. */
export async function exitDelaySeconds(): Promise<number | undefined> {
  exitDelay ??= await unlessSilent(
    serverClient()
      .readContract({ ...registry(), functionName: 'EXIT_DELAY' })
      .then(Number),
  );
  return exitDelay;
}

/** Public. What a wallet holds of the money that stakes are paid in; undefined while no node answers. */
export function settlementBalanceOf(wallet: Address): Promise<bigint | undefined> {
  return unlessSilent(
    serverClient().readContract({
      address: deployment().addresses.SettlementAsset,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [wallet],
    }),
  );
}

/** A desk shows what it knows also while the node is away, and says that it is. */
function unlessSilent<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((err: unknown) => {
    log.warn({ err }, 'the node did not answer');
    return undefined;
  });
}

/** The provider as the mirror has it; undefined for a wallet that never applied on chain. */
export async function findProvider(address: string): Promise<ProviderDto | undefined> {
  return providerByAddress(address);
}

/** Certifiers and the regulator. Every case that is not decided or not enacted, the one that waits longest first. */
export async function listWaitingCases(actor: Actor): Promise<WaitingCaseDto[]> {
  authorise(actor, 'provider.read-case');
  const [applications, cases, open, classes, perHour, { time }] = await Promise.all([
    listProviderApplications(actor),
    listCasesUnderWay(actor),
    listOpenRecords(actor, ['provider.certified', 'provider.application-declined']),
    listOpenClasses(),
    stakePerHour(),
    asOf(),
  ]);
  const all = await providersWaiting(renewalsBefore(time), [...cases.keys()]);
  const applied = all.filter(({ status }) => status === 'APPLIED');
  // A renewal is read like a first certification, and is due before the old one ends.
  const renewals = all.filter(
    ({ chainStatus, address, expiresAt }) =>
      chainStatus === 'CERTIFIED' &&
      (cases.has(address) || isRenewalDue({ status: chainStatus, expiresAt }, time)),
  );
  const submitted = applications.filter(({ status }) => status === 'SUBMITTED');
  const wallets = new Set([
    ...applied.map(({ address }) => address),
    ...renewals.map(({ address }) => address),
    ...submitted.map(({ organisation }) => organisation.wallet),
  ]);
  return [...wallets]
    .map((wallet): WaitingCaseDto => {
      const provider = [...applied, ...renewals].find(({ address }) => address === wallet);
      const isRenewal = provider?.chainStatus === 'CERTIFIED';
      const reading = cases.get(wallet);
      const application = submitted.find(({ organisation }) => organisation.wallet === wallet);
      const decision = open.find((record) => record.subject === subject.provider(wallet));
      const capacity = isRenewal
        ? provider.signedCapacity
        : claimedCapacity(application?.answers.hardware ?? [], classes);
      const required = requiredStake(capacity, perHour);
      const stake = provider?.stake ?? 0n;
      return {
        provider: wallet,
        name: application?.organisation.name ?? provider?.name ?? null,
        region: provider?.region ?? application?.organisation.region ?? '',
        kind: isRenewal ? 'renewal' : application ? 'application' : 'paper',
        tier: reading?.tier ?? null,
        met: reading?.met ?? 0,
        asked: reading?.asked ?? 0,
        reader: reading?.openedBy ?? null,
        capacity,
        stake,
        required,
        turn: turnOf({
          status: provider?.chainStatus ?? 'NONE',
          reading: reading?.status,
          decided: Boolean(decision),
          stake,
          required,
        }),
        since:
          reading?.updatedAt ??
          decision?.createdAt ??
          (isRenewal ? renewalDueAt(provider) : provider?.appliedAt) ??
          application?.submittedAt ??
          new Date(0),
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
