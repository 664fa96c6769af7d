import 'server-only';

import type { Address } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import { readingOf } from '@/lib/features/certification/queries';
import type { CaseStatus } from '@/lib/features/certification/states';
import { listOpenClasses } from '@/lib/features/hardware/queries';

import { findProvider, paperRegistrationOf } from './case-queries';
import { listApplicationsOf, stakePerHour } from './queries';
import { claimedCapacity, requiredStake, turnOf, type Turn } from './rules';
import type { PaperRegistrationDto, ProviderApplicationDto } from './schema';

/**
 * One provider from its three sides: what the chain has, what it says of itself, and how it was entered from paper. The
 * last two only for those who may read cases.
 */
export async function readCase(actor: Actor, address: Address) {
  const mayRead = can(actor, 'provider.read-case');
  const [applications, registration, reading] = await Promise.all([
    mayRead ? listApplicationsOf(actor, address) : [],
    mayRead ? paperRegistrationOf(actor, address) : undefined,
    mayRead ? readingOf(actor, address) : undefined,
  ]);
  return composeCase(address, { applications, registration, reading });
}

/** The case of what the caller may read. `applications` newest first; the newer of application and paper counts. */
export async function composeCase(
  address: Address,
  {
    applications,
    registration,
    reading,
  }: {
    applications: readonly ProviderApplicationDto[];
    registration?: PaperRegistrationDto | undefined;
    reading: CaseStatus | undefined;
  },
) {
  const [provider, classes, perHour] = await Promise.all([
    findProvider(address),
    listOpenClasses(),
    stakePerHour(),
  ]);
  const newest = applications[0];
  const isPaperNewer =
    registration !== undefined && (!newest || registration.createdAt > newest.submittedAt);
  const application = isPaperNewer ? undefined : newest;
  const undecided = application?.status === 'SUBMITTED' ? application : undefined;

  const claimed = claimedCapacity(application?.answers.hardware ?? [], classes);
  const isSigned = provider !== undefined && provider.certifiedAt !== null;
  const capacity = isSigned ? provider.signedCapacity : claimed;
  const stake = {
    stake: provider?.stake ?? 0n,
    required: requiredStake(capacity, perHour),
    capacity,
    stakePerHour: perHour,
    basis: isSigned ? ('signed' as const) : ('claimed' as const),
  };

  return {
    provider,
    application,
    undecided,
    paper: isPaperNewer ? registration : undefined,
    name: application?.organisation.name ?? provider?.name ?? registration?.name ?? null,
    classes,
    stake,
    reading,
    /** Undefined when nobody is waited for. `decided`: a decision is recorded that no chain act carries yet. */
    turn(decided: boolean): Turn | undefined {
      const status = provider?.chainStatus ?? 'NONE';
      if (status !== 'APPLIED' && !(status === 'NONE' && undecided) && !reading) return undefined;
      return turnOf({
        status,
        reading,
        decided,
        stake: stake.stake,
        required: requiredStake(claimed, perHour),
      });
    },
  };
}

export type ProviderCase = Awaited<ReturnType<typeof readCase>>;
