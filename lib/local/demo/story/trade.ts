import { WAD } from '@/lib/core/units';

import { hours } from './amounts';
import { at, DAY, MINUTE, STORY_WEEKS, WEEK, type Weekday } from './clock';
import type { ProviderKey, SmeKey } from './companies';
import type { MintEvent, PayEvent, RedeemEvent, StoryEvent } from './events';
import { liveProviders } from './providers/live';
import { Dice } from './random';

/**
 * Companies that buy hours with their own money, from the week in which they begin. Those without a grant began to pay
 * once they knew the programme; those with one buy when its hours do not suffice.
 */
const BUYERS: readonly { sme: SmeKey; from: number; sizes: readonly number[] }[] = [
  { sme: 'sme-9', from: 4, sizes: [900, 1_200, 1_500, 2_000] },
  { sme: 'sme-11', from: 5, sizes: [600, 800, 1_200] },
  { sme: 'sme-10', from: 8, sizes: [300, 450, 600] },
  { sme: 'sme-7', from: 12, sizes: [800, 1_000, 1_400] },
  { sme: 'sme-5', from: 15, sizes: [750, 1_200, 1_800] },
  { sme: 'sme-2', from: 21, sizes: [900, 1_300, 1_600] },
  { sme: 'sme-3', from: 29, sizes: [400, 600, 900] },
  { sme: 'sme-14', from: 35, sizes: [80, 120, 200] },
  { sme: 'sme-1', from: 44, sizes: [250, 300, 500] },
  { sme: 'sme-4', from: 52, sizes: [150, 250] },
];

const WORKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const satisfies readonly Weekday[];

/** Purchases, what companies pay providers with the hours, and what both give back. */
export function trade(
  providerHistory: readonly StoryEvent[],
  treasuryHistory: readonly StoryEvent[],
  marketPayments: readonly PayEvent[],
): (MintEvent | PayEvent | RedeemEvent)[] {
  const dice = new Dice(19_480_602);
  const mints = purchases(dice, treasuryHistory);
  const { payments, leftovers } = useOf(dice, mints, providerHistory);
  const redemptions = providerRedemptions(dice, [...payments, ...marketPayments]);
  return [...mints, ...payments, ...leftovers, ...redemptions];
}

/** Two purchases in three weeks at first, later one a week; none while minting is halted. */
function purchases(dice: Dice, treasuryHistory: readonly StoryEvent[]): MintEvent[] {
  const mints: MintEvent[] = [];
  for (let week = 4; week < STORY_WEEKS - 1; week++) {
    if (dice.between(1, 100) > (week < 30 ? 55 : 70)) continue;
    const buyer = dice.pick(BUYERS.filter(({ from }) => from <= week));
    const moment = officeHour(dice, week);
    if (isHalted(treasuryHistory, moment)) continue;
    mints.push({
      kind: 'mint',
      at: moment,
      company: buyer.sme,
      amount: hours(dice.pick(buyer.sizes)),
    });
  }
  return mints;
}

/** Each purchase is used up in two to four jobs within three months; now and then a rest is given back. */
function useOf(
  dice: Dice,
  mints: readonly MintEvent[],
  providerHistory: readonly StoryEvent[],
): { payments: PayEvent[]; leftovers: RedeemEvent[] } {
  const payments: PayEvent[] = [];
  const leftovers: RedeemEvent[] = [];
  for (const mint of mints) {
    const whole = Number(mint.amount / WAD);
    const givesBack = dice.between(1, 7) === 1;
    const used = givesBack ? Math.floor((whole * dice.between(55, 80)) / 100) : whole;
    const parts = used >= 250 ? dice.split(used, dice.between(2, 4)) : [used];
    let moment = mint.at;
    for (const part of parts) {
      moment += dice.between(4 * DAY, 24 * DAY);
      const live = liveProviders(providerHistory, moment);
      const to = dice.pick(live).provider;
      payments.push({ kind: 'pay', at: moment, from: mint.company, to, amount: hours(part) });
    }
    const back = officeHour(dice, Math.floor(moment / WEEK) + 2);
    if (givesBack && back < at(STORY_WEEKS - 1, 'Fri', '00:00'))
      leftovers.push({
        kind: 'redeem',
        at: back,
        company: mint.company,
        amount: hours(whole - used),
      });
  }
  return {
    payments: payments.filter(({ at: moment }) => moment < at(STORY_WEEKS - 1, 'Fri', '00:00')),
    leftovers,
  };
}

/** Providers turn most of what they earned into francs, each in its own rhythm of four to five months. */
function providerRedemptions(dice: Dice, payments: readonly PayEvent[]): RedeemEvent[] {
  const redemptions: RedeemEvent[] = [];
  const providers = [...new Set(payments.map(({ to }) => to))].sort();
  for (const provider of providers) {
    let redeemed = 0n;
    for (let week = dice.between(17, 31); week < STORY_WEEKS; week += dice.between(16, 22)) {
      const moment = officeHour(dice, week);
      const held = earned(payments, provider, moment) - redeemed;
      const amount = ((held * BigInt(dice.between(40, 75))) / 100n / WAD) * WAD;
      if (amount < hours(250)) continue;
      redeemed += amount;
      redemptions.push({ kind: 'redeem', at: moment, company: provider, amount });
    }
  }
  return redemptions;
}

function earned(payments: readonly PayEvent[], provider: ProviderKey, before: number): bigint {
  return payments
    .filter(({ to, at: moment }) => to === provider && moment < before)
    .reduce((sum, { amount }) => sum + amount, 0n);
}

function officeHour(dice: Dice, week: number): number {
  return at(week, dice.pick(WORKDAYS), '08:00') + dice.between(0, 570) * MINUTE;
}

function isHalted(history: readonly StoryEvent[], moment: number): boolean {
  const halts = history.filter((event) => event.kind === 'halt');
  return halts.some((halt) => {
    const reopening = history.find(
      (event) =>
        event.kind === 'reopen' && event.at > halt.at && event.direction === halt.direction,
    );
    const open = history.find(
      (event) =>
        event.kind === 'enact' && reopening?.kind === 'reopen' && event.of === reopening.key,
    );
    return halt.at <= moment && moment <= (open?.at ?? Infinity);
  });
}
