'use server';

import { action, formAction } from '@/lib/auth/action';
import { parseAmount } from '@/lib/core/parse-amount';
import { WAD } from '@/lib/core/units';
import { db } from '@/lib/db/client';

import { awardGrant as decideAward } from './commands/award-grant';
import { clawBackAward as clawBack } from './commands/claw-back-award';
import { closeRound as close } from './commands/close-round';
import { cutAward as cut } from './commands/cut-award';
import { declineGrant as decline } from './commands/decline-grant';
import { openRound as open } from './commands/open-round';
import { releaseTranche as release } from './commands/release-tranche';
import { submitGrantApplication as submit } from './commands/submit-application';
import { getAward, getGrantApplication, getRound, listRounds, unallocatedHours } from './queries';
import {
  awardForm,
  awardReasonForm,
  declineForm,
  grantApplicationForm,
  roundForm,
  roundReasonForm,
  trancheForm,
} from './schema';

const DAY_MS = 86_400_000;
const CCH_DECIMALS = 18;

export const submitGrantApplication = formAction(
  { schema: grantApplicationForm, permission: 'grant.apply' },
  async ({ input, actor, now }) =>
    submit(db(), { actor, now, input, round: await getRound(input.roundId) }),
);

export const openRound = action(
  { schema: roundForm, permission: 'round.open' },
  async ({ input, actor, now }) => {
    const [rounds, unallocated] = await Promise.all([listRounds(), unallocatedHours()]);
    return open(db(), {
      actor,
      now,
      title: input.title,
      description: input.description,
      budget: parseAmount(input.budgetHours, CCH_DECIMALS, 'budgetHours'),
      opensAt: new Date(`${input.opensOn}T00:00:00Z`),
      closesAt: new Date(`${input.closesOn}T23:59:59Z`),
      reason: input.reason,
      unallocated,
      nextRoundId: (rounds[0]?.roundId ?? 0n) + 1n,
    });
  },
);

export const closeRound = action(
  { schema: roundReasonForm, permission: 'round.close' },
  async ({ input, actor, now }) =>
    close(db(), { actor, now, ...input, round: await getRound(input.roundId) }),
);

export const awardGrant = action(
  { schema: awardForm, permission: 'grant.decide' },
  async ({ input, actor, now }) => {
    const application = await getGrantApplication(actor, input.applicationId);
    const round = await getRound(application.roundId);
    return decideAward(db(), {
      actor,
      now,
      applicationId: input.applicationId,
      amount: BigInt(input.hours) * WAD,
      midTermAt: new Date(now.getTime() + input.midTermDays * DAY_MS),
      expiresAt: new Date(now.getTime() + input.termDays * DAY_MS),
      reason: input.reason,
      round: { closed: round.closed, budgetLeft: round.budget - round.awarded },
    });
  },
);

export const declineGrant = formAction(
  { schema: declineForm, permission: 'grant.decide' },
  ({ input, actor, now }) => decline(db(), { actor, now, ...input }),
);

export const releaseTranche = action(
  { schema: trancheForm, permission: 'tranche.release' },
  async ({ input, actor, now }) => {
    const { actsOpen } = await getAward(input.awardId);
    return release(db(), { actor, now, ...input, actsOpen });
  },
);

export const cutAward = action(
  { schema: awardReasonForm, permission: 'award.cut' },
  async ({ input, actor, now }) => {
    const { actsOpen, spent } = await getAward(input.awardId);
    return cut(db(), { actor, now, ...input, spent, actsOpen });
  },
);

export const clawBackAward = action(
  { schema: awardReasonForm, permission: 'award.claw-back' },
  async ({ input, actor, now }) => {
    const { actsOpen } = await getAward(input.awardId);
    return clawBack(db(), { actor, now, ...input, actsOpen });
  },
);
