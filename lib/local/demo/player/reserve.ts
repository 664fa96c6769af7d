import { erc20Abi, type Abi } from 'viem';

import type { ContractCall } from '@/lib/chain/call';
import type { Actor } from '@/lib/auth/actor';
import { issuable, mintCost, withdrawable } from '@/lib/core/reserve-math';
import { settlementAsset } from '@/lib/features/framework/queries';
import { cancelOperation } from '@/lib/features/governance/commands/cancel-operation';
import { getOperation } from '@/lib/features/governance/queries';
import { proposePeg } from '@/lib/features/peg/commands/propose-peg';
import { approveHours, approveReserve, mint, redeem } from '@/lib/features/reserve/calls';
import { simulationBasis } from '@/lib/features/peg/simulation-queries';
import { fundReserve } from '@/lib/features/reserve/commands/fund-reserve';
import { haltDirection } from '@/lib/features/reserve/commands/halt-direction';
import { issueHours } from '@/lib/features/reserve/commands/issue-hours';
import { proposeReopening } from '@/lib/features/reserve/commands/propose-reopening';
import { proposeWithdrawal } from '@/lib/features/reserve/commands/propose-withdrawal';
import type { PaperOptions } from '@/lib/features/reserve/commands/with-document';
import { reserveNow } from '@/lib/features/reserve/queries';
import { operationId } from '@/lib/chain/operations';
import { demoAccount } from '@/lib/local/demo-accounts';

import type { EventOf } from '../story/events';
import { handInFor } from './papers';
import { DEMO_SETTINGS } from '../story/limits';
import type { Stage } from './stage';

export async function playPeg(stage: Stage, event: EventOf<'peg'>): Promise<void> {
  const now = stage.time(event.at);
  const when = stage.time(event.at + DEMO_SETTINGS.delay);
  const actor = await stage.actor('peg-manager', now);
  const [asset, reserve, basis] = await Promise.all([
    settlementAsset(),
    reserveNow(),
    simulationBasis(),
  ]);
  const decision = await proposePeg(stage.db, {
    actor,
    now,
    terms: event.terms,
    reason: event.reason,
    settlementDecimals: asset.decimals,
    state: { ...reserve, current: reserve.terms, changedAt: reserve.pegChangedAt },
    enactAt: when,
    basis,
  });
  await stage.schedule('peg-manager', decision, { now, when, name: event.key });
}

export async function playCancellation(
  stage: Stage,
  event: EventOf<'peg-cancelled'>,
): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('regulator', now);
  const { proposer, target, data } = stage.proposal(event.of);
  const caller = demoAccount(proposer).address;
  const operation = await getOperation(operationId({ caller, target, data }));
  const decision = await cancelOperation(stage.db, { actor, now, operation, reason: event.reason });
  await stage.enact('regulator', decision, now);
}

export async function playFunding(stage: Stage, event: EventOf<'fund'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('treasurer', now);
  const { address } = await settlementAsset();
  const { amount, source, reason } = event;
  const title = `Payment order, ${now.toISOString().slice(0, 10)}`;
  const paper = await paperFor(stage, { actor, now, title, purpose: 'treasury:fund' });
  await stage.enact(
    'treasurer',
    await fundReserve(stage.db, {
      ...{ actor, now, amount, asset: address, source, reason },
      ...paper,
    }),
    now,
  );
}

export async function playIssue(stage: Stage, event: EventOf<'issue'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('treasurer', now);
  const reserve = await reserveNow();
  const { price = 0n, supplyCap = 0n } = reserve.terms ?? {};
  const title = `Budget note on hours for grants, ${now.toISOString().slice(0, 10)}`;
  const paper = await paperFor(stage, { actor, now, title, purpose: 'treasury:issue' });
  const decision = await issueHours(stage.db, {
    actor,
    now,
    amount: event.amount,
    reason: event.reason,
    ...paper,
    issuable: issuable({ ...reserve, price, supplyCap }),
  });
  await stage.enact('treasurer', decision, now);
}

export async function playWithdrawal(stage: Stage, event: EventOf<'withdraw'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('treasurer', now);
  const [asset, reserve] = await Promise.all([settlementAsset(), reserveNow()]);
  const title = `Council decision on surplus, ${now.toISOString().slice(0, 10)}`;
  const paper = await paperFor(stage, { actor, now, title, purpose: 'treasury:withdraw' });
  const decision = await proposeWithdrawal(stage.db, {
    actor,
    now,
    amount: event.amount,
    asset: asset.address,
    to: actor.address,
    reason: event.reason,
    ...paper,
    withdrawable: withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps),
  });
  const when = stage.time(event.at + DEMO_SETTINGS.delay);
  await stage.schedule('treasurer', decision, { now, when, name: event.key });
}

/** An invented paper, handed in for an act of the treasury. */
async function paperFor(
  stage: Stage,
  paper: { actor: Actor; now: Date; title: string; purpose: string },
): Promise<PaperOptions> {
  const reserve = stage.deployment.addresses.Reserve;
  const { documentId } = await handInFor(stage.db, { ...paper, about: reserve });
  return { documentId, reserve };
}

export async function playHalt(stage: Stage, event: EventOf<'halt'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('regulator', now);
  const { direction, reason } = event;
  await stage.enact(
    'regulator',
    await haltDirection(stage.db, { actor, now, direction, reason }),
    now,
  );
}

export async function playReopening(stage: Stage, event: EventOf<'reopen'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('peg-manager', now);
  const { direction, reason } = event;
  const decision = await proposeReopening(stage.db, { actor, now, direction, reason });
  const when = stage.time(event.at + DEMO_SETTINGS.delay);
  await stage.schedule('peg-manager', decision, { now, when, name: event.key });
}

export async function playMint(stage: Stage, event: EventOf<'mint'>): Promise<void> {
  const now = stage.time(event.at);
  await stage.mirror();
  const { terms } = await reserveNow();
  if (!terms) throw new Error('The story buys hours before there is a peg.');
  const maxCost = mintCost(event.amount, terms.price, terms.mintFeeBps);
  const to = demoAccount(event.company).address;
  await stage.send(event.company, approveReserve(stage.deployment, maxCost), now);
  await stage.send(
    event.company,
    mint(stage.deployment, { amount: event.amount, maxCost, to }),
    now,
  );
}

export async function playRedemption(stage: Stage, event: EventOf<'redeem'>): Promise<void> {
  const now = stage.time(event.at);
  const to = demoAccount(event.company).address;
  await stage.send(event.company, approveHours(stage.deployment, event.amount), now);
  await stage.send(
    event.company,
    redeem(stage.deployment, { amount: event.amount, minPayout: 1n, to }),
    now,
  );
}

export async function playPayment(stage: Stage, event: EventOf<'pay'>): Promise<void> {
  const call: ContractCall = {
    contract: 'ComputeToken',
    address: stage.deployment.addresses.ComputeToken,
    abi: erc20Abi as Abi,
    functionName: 'transfer',
    args: [demoAccount(event.to).address, event.amount],
  };
  await stage.send(event.from, call, stage.time(event.at));
}
