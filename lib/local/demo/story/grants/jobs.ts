import { sha256, stringToHex } from 'viem';

import { WAD } from '@/lib/core/units';

import { at } from '../clock';
import type { ProviderKey } from '../companies';
import type { PayEvent, SpendEvent, StoryEvent } from '../events';
import { liveProviders } from '../providers/live';
import { Dice } from '../random';

/** A stretch of an award's use: `hours` in `jobs` jobs, spread over the weeks from `from` up to but not with `until`. */
type Stretch = { awardId: number; from: number; until: number; hours: number; jobs: number };

const USE: readonly Stretch[] = [
  { awardId: 1, from: 23, until: 45, hours: 2_850, jobs: 14 },
  { awardId: 1, from: 46, until: 77, hours: 2_610, jobs: 15 },
  { awardId: 2, from: 23, until: 43, hours: 2_020, jobs: 11 },
  { awardId: 2, from: 44, until: 76, hours: 1_690, jobs: 10 },
  { awardId: 3, from: 24, until: 40, hours: 735, jobs: 8 },
  { awardId: 3, from: 41, until: 66, hours: 765, jobs: 8 },
  { awardId: 4, from: 24, until: 41, hours: 1_130, jobs: 9 },
  { awardId: 4, from: 42, until: 66, hours: 850, jobs: 8 },
  { awardId: 5, from: 27, until: 45, hours: 210, jobs: 3 },
  { awardId: 5, from: 49, until: 77, hours: 290, jobs: 5 },
  { awardId: 6, from: 24, until: 44, hours: 1_740, jobs: 10 },
  { awardId: 6, from: 46, until: 77, hours: 1_410, jobs: 9 },
  { awardId: 7, from: 25, until: 37, hours: 430, jobs: 5 },
  { awardId: 8, from: 24, until: 42, hours: 390, jobs: 5 },
  { awardId: 8, from: 43, until: 75, hours: 395, jobs: 6 },
  { awardId: 9, from: 26, until: 76, hours: 560, jobs: 9 },
  { awardId: 10, from: 63, until: 77, hours: 1_320, jobs: 7 },
  { awardId: 11, from: 65, until: 77, hours: 910, jobs: 5 },
  { awardId: 12, from: 68, until: 76, hours: 60, jobs: 2 },
  { awardId: 13, from: 73, until: 77, hours: 145, jobs: 2 },
];

/** Where the jobs of an award like to run, by the class that its application asked for; the condition of award 10. */
const PREFERRED: Record<number, string> = {
  1: 'H200-SXM-141',
  2: 'H100-SXM5-80',
  3: 'L40S-48',
  4: 'A100-SXM-40',
  5: 'L40S-48',
  6: 'H100-PCIE-80',
  7: 'RTX4090-24',
  8: 'A100-SXM-80',
  9: 'A100-SXM-40',
  10: 'H200-SXM-141',
  11: 'A100-SXM-80',
  12: 'L4-24',
  13: 'L40S-48',
};
const ONLY_AT: Record<number, readonly ProviderKey[]> = {
  10: ['provider-1', 'provider-6', 'provider-9'],
};

/** A quarter of an hour. */
const QUARTER = WAD / 4n;

/** The jobs that the simulated market placed for grants, each with a live provider. */
export function grantJobs(providerHistory: readonly StoryEvent[]): SpendEvent[] {
  const dice = new Dice(20_250_117);
  const counts = new Map<number, number>();
  return USE.flatMap(({ awardId, from, until, hours, jobs }) => {
    const quarters = dice.split(hours * 4, jobs);
    const length = at(until, 'Mon', '00:00') - at(from, 'Mon', '00:00');
    return quarters.map((size, index): SpendEvent => {
      const slot = Math.floor(length / jobs);
      const moment = at(from, 'Mon', '00:00') + index * slot + dice.between(0, slot - 1);
      const number = (counts.get(awardId) ?? 0) + 1;
      counts.set(awardId, number);
      return {
        kind: 'spend',
        at: moment,
        awardId,
        amount: BigInt(size) * QUARTER,
        jobRef: sha256(stringToHex(`demo-job/${awardId}/${number}`)),
        ...place(dice, providerHistory, awardId, moment),
      };
    });
  });
}

function place(
  dice: Dice,
  history: readonly StoryEvent[],
  awardId: number,
  moment: number,
): { provider: ProviderKey; classId: string } {
  const allowed = liveProviders(history, moment).filter(
    ({ provider }) => ONLY_AT[awardId]?.includes(provider) ?? true,
  );
  const offers = allowed.flatMap(({ provider, inventory }) =>
    inventory.map(({ classId }) => ({ provider, classId })),
  );
  const preferred = offers.filter(({ classId }) => classId === PREFERRED[awardId]);
  // One job in five runs elsewhere: the wanted class was taken.
  return dice.pick(preferred.length > 0 && dice.between(1, 5) > 1 ? preferred : offers);
}

/** On every fourth Friday the market hands on what providers earned with grants; less than 100 hours wait. */
export function marketPayments(jobs: readonly SpendEvent[]): PayEvent[] {
  const ordered = [...jobs].sort((a, b) => a.at - b.at);
  const owed = new Map<ProviderKey, bigint>();
  const payments: PayEvent[] = [];
  let next = 0;
  for (let week = 26; week < 78; week += 4) {
    const moment = at(week, 'Fri', '18:05');
    for (let job = ordered[next]; job && job.at < moment; job = ordered[++next])
      owed.set(job.provider, (owed.get(job.provider) ?? 0n) + job.amount);
    let order = 0;
    for (const [to, amount] of owed) {
      if (amount < 100n * WAD) continue;
      payments.push({ kind: 'pay', at: moment + 90 * order++, from: 'market', to, amount });
      owed.delete(to);
    }
  }
  return payments;
}
