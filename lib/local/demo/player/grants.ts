import { contractCall } from '@/lib/chain/call';
import { expire } from '@/lib/features/grants/calls';
import { awardGrant } from '@/lib/features/grants/commands/award-grant';
import { clawBackAward } from '@/lib/features/grants/commands/claw-back-award';
import { closeRound } from '@/lib/features/grants/commands/close-round';
import { cutAward } from '@/lib/features/grants/commands/cut-award';
import { declineGrant } from '@/lib/features/grants/commands/decline-grant';
import { openRound } from '@/lib/features/grants/commands/open-round';
import { releaseTranche } from '@/lib/features/grants/commands/release-tranche';
import { submitGrantApplication } from '@/lib/features/grants/commands/submit-application';
import { getAward, getRound, unallocatedHours } from '@/lib/features/grants/queries';
import { DEMO_ACCOUNTS, demoAccount } from '@/lib/local/demo-accounts';

import type { EventOf } from '../story/events';
import { smeProfile } from '../story/smes';
import type { Stage } from './stage';

const OFFICER = 'grants-officer';

export async function playRoundOpening(stage: Stage, event: EventOf<'round-open'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const { title, description, budget, reason } = event;
  const decision = await openRound(stage.db, {
    actor,
    now,
    title,
    description,
    budget,
    opensAt: stage.time(event.opensAt),
    closesAt: stage.time(event.closesAt),
    reason,
    unallocated: await unallocatedHours(),
    nextRoundId: BigInt(event.roundId),
  });
  await stage.enact(OFFICER, decision, now);
}

export async function playRoundClosing(stage: Stage, event: EventOf<'round-close'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const roundId = BigInt(event.roundId);
  const round = await getRound(roundId);
  const decision = await closeRound(stage.db, { actor, now, roundId, reason: event.reason, round });
  await stage.enact(OFFICER, decision, now);
}

export async function playGrantApplication(
  stage: Stage,
  event: EventOf<'grant-application'>,
): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(event.sme, now);
  const { registrationNumber, region, contactEmail, contactName, sector, employees } = smeProfile(
    event.sme,
  );
  const roundId = BigInt(event.roundId);
  const { title, summary, hours, preferredClass } = event;
  const { applicationId } = await submitGrantApplication(stage.db, {
    actor,
    now,
    input: {
      roundId,
      name: demoAccount(event.sme).displayName,
      registrationNumber,
      region,
      contactEmail,
      title,
      summary,
      hours,
      sector,
      employees,
      contactName,
      ...(preferredClass ? { preferredClass } : {}),
    },
    round: await getRound(roundId),
  });
  stage.applications.set(event.key, applicationId);
}

export async function playAward(stage: Stage, event: EventOf<'award'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const round = await getRound(BigInt(event.roundId));
  const decision = await awardGrant(stage.db, {
    actor,
    now,
    applicationId: applicationOf(stage, event.application),
    amount: event.amount,
    midTermAt: stage.time(event.midTermAt),
    expiresAt: stage.time(event.expiresAt),
    reason: event.reason,
    round: { closed: round.closed, budgetLeft: round.budget - round.awarded },
  });
  await stage.enact(OFFICER, decision, now);
}

export async function playDeclinedGrant(stage: Stage, event: EventOf<'decline'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const applicationId = applicationOf(stage, event.application);
  await declineGrant(stage.db, { actor, now, applicationId, reason: event.reason });
}

export async function playOperator(stage: Stage, event: EventOf<'operator'>): Promise<void> {
  const market = demoAccount('market').address;
  const call = contractCall(stage.deployment, 'GrantProgram', 'setOperator', [
    BigInt(event.awardId),
    market,
    true,
  ]);
  await stage.send(event.sme, call, stage.time(event.at));
}

/** The job market of the demonstration is simulated: an account that takes hours for jobs nobody ran. */
export async function playSpending(stage: Stage, event: EventOf<'spend'>): Promise<void> {
  const { awardId, amount, jobRef } = event;
  const call = contractCall(stage.deployment, 'GrantProgram', 'spend', [
    BigInt(awardId),
    amount,
    jobRef,
  ]);
  await stage.send('market', call, stage.time(event.at));
}

export async function playTranche(stage: Stage, event: EventOf<'tranche'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const awardId = BigInt(event.awardId);
  const { actsOpen } = await getAward(awardId);
  const { report, reason } = event;
  await stage.enact(
    OFFICER,
    await releaseTranche(stage.db, { actor, now, awardId, report, reason, actsOpen }),
    now,
  );
}

export async function playCut(stage: Stage, event: EventOf<'cut'>): Promise<void> {
  const now = stage.time(event.at);
  await stage.waitUntil(now);
  const actor = await stage.actor(OFFICER, now);
  const awardId = BigInt(event.awardId);
  const { actsOpen, spent } = await getAward(awardId);
  await stage.enact(
    OFFICER,
    await cutAward(stage.db, { actor, now, awardId, spent, reason: event.reason, actsOpen }),
    now,
  );
}

export async function playClawBack(stage: Stage, event: EventOf<'claw-back'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor(OFFICER, now);
  const awardId = BigInt(event.awardId);
  const { actsOpen } = await getAward(awardId);
  await stage.enact(
    OFFICER,
    await clawBackAward(stage.db, { actor, now, awardId, reason: event.reason, actsOpen }),
    now,
  );
}

export async function playExpiry(stage: Stage, event: EventOf<'expire'>): Promise<void> {
  await stage.mirror();
  const { beneficiary } = await getAward(BigInt(event.awardId));
  const holder = DEMO_ACCOUNTS.find((account) => account.address === beneficiary);
  if (!holder) throw new Error(`Award ${event.awardId} belongs to nobody in the cast.`);
  await stage.send(
    holder.key,
    expire(stage.deployment, BigInt(event.awardId)),
    stage.time(event.at),
  );
}

function applicationOf(stage: Stage, key: string): string {
  const id = stage.applications.get(key);
  if (!id) throw new Error(`The story decides ${key}, for which nobody applied.`);
  return id;
}
