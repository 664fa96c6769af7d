import { describe, expect, it } from 'vitest';

import { toDecimalString, WAD } from '@/lib/core/units';
import { grantApplicationForm } from '@/lib/features/grants/schema';
import { applicationInput } from '@/lib/features/application/schema';
import { isIban } from '@/lib/core/iban';
import { demoAccount } from '@/lib/local/demo-accounts';

import { DAY, HOUR, STORY_END, WEEK, weekdayOf } from './clock';
import { DOER_OF, type EventOf, type StoryKind } from './events';
import { DEMO_SETTINGS } from './limits';
import { liveProviders } from './providers/live';
import { demoApplication } from './providers/application';
import { PROVIDERS } from './providers/profiles';
import { unallocated } from './rehearsal/grants';
import { rehearse } from './rehearsal/rehearse';
import { SMES } from './smes';
import { SPACING, tellStory } from './story';

const story = tellStory();
const { world, points, refusals } = rehearse(story);

function all<K extends StoryKind>(kind: K): EventOf<K>[] {
  return story.filter((event): event is EventOf<K> => event.kind === kind);
}

const sum = (values: Iterable<bigint>) => [...values].reduce((a, b) => a + b, 0n);

describe('the story', () => {
  it('can be played: the contracts would refuse no step', () => {
    expect(refusals).toEqual([]);
  });

  it('is the same every time', () => {
    expect(tellStory()).toEqual(story);
  });

  it('goes forward in time and ends before now', () => {
    story.forEach((event, index) => {
      const earlier = story[index - 1];
      if (earlier) expect(event.at - earlier.at).toBeGreaterThanOrEqual(SPACING);
      expect(event.at >= 0 && event.at < STORY_END && Number.isInteger(event.at)).toBe(true);
    });
  });

  it('lets officials work on weekdays between seven and seven', () => {
    const offices = [
      'certifier',
      'admin',
      'peg-manager',
      'treasurer',
      'grants-officer',
      'regulator',
    ];
    for (const event of story) {
      if (!offices.includes(DOER_OF[event.kind])) continue;
      expect(['Sat', 'Sun'], `${event.kind} at ${event.at}`).not.toContain(weekdayOf(event.at));
      const hour = Math.floor((event.at % DAY) / HOUR);
      expect(hour >= 7 && hour < 19, `${event.kind} at ${event.at}`).toBe(true);
    }
  });

  it('gives a reason for every decision, in the length that a record takes', () => {
    for (const event of story) {
      if (!('reason' in event)) continue;
      expect(event.reason.length, event.reason).toBeGreaterThan(40);
      expect(event.reason.length).toBeLessThan(4_000);
    }
    for (const { source } of all('fund')) expect(source.length).toBeLessThanOrEqual(200);
    for (const { evidence } of all('hardware-class')) expect(evidence.length).toBeLessThan(4_000);
  });
});

describe('the providers', () => {
  it('are fourteen, each with its account, an invented number and three classes or more', () => {
    expect(PROVIDERS).toHaveLength(14);
    PROVIDERS.forEach(({ key, registrationNumber, answers }, index) => {
      expect(demoAccount(key).role).toBe('provider');
      expect(key).toBe(`provider-${index + 1}`);
      expect(registrationNumber).toBe(`DEMO-P-${String(index + 1).padStart(3, '0')}`);
      expect(answers.hardware.length).toBeGreaterThanOrEqual(3);
    });
  });

  it('fill in the application form as the portal accepts it', () => {
    for (const profile of PROVIDERS) {
      const { key, answers } = profile;
      const input = demoApplication(profile, {
        siteIds: ['one', 'two'],
        papers: [[], []],
        stake: 1n,
      });
      expect(applicationInput.safeParse(input).error?.issues ?? [], key).toEqual([]);
      expect(input.hardware.map(({ classId, units }) => ({ classId, units }))).toEqual(
        answers.hardware,
      );
      for (const { id } of input.sites)
        expect(
          input.hardware.some(({ siteId }) => siteId === id),
          `${key} ${id}`,
        ).toBe(true);
      if (input.payment?.method === 'IBAN') expect(isIban(input.payment.iban), key).toBe(true);
      expect(answers.pue).toMatch(/^1\.\d\d$/);
    }
  });

  it('end as eleven live ones, one suspended, one that left and one that waits', () => {
    const statuses = [...world.providers.values()].map(({ status }) => status);
    const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
    expect([count('CERTIFIED'), count('SUSPENDED'), count('EXITED'), count('APPLIED')]).toEqual([
      11, 1, 1, 1,
    ]);
    const applications = [...world.providerApplications.values()];
    expect(applications.filter(({ state }) => state === 'open')).toHaveLength(1);
    expect(all('provider-decline')).toHaveLength(1);
  });

  it('are live in eight regions at the end and for a week more, each region with three classes or more', () => {
    for (const moment of [STORY_END, STORY_END + WEEK]) {
      const regions = new Map<string, Set<string>>();
      for (const { provider, inventory } of liveProviders(story, moment)) {
        const { region } = PROVIDERS.find(({ key }) => key === provider)!;
        const classes = regions.get(region) ?? new Set();
        for (const { classId } of inventory) classes.add(classId);
        regions.set(region, classes);
      }
      expect(regions.size).toBeGreaterThanOrEqual(8);
      for (const [region, classes] of regions)
        expect(classes.size, region).toBeGreaterThanOrEqual(3);
    }
  });

  it('are of all four tiers, and most were renewed', () => {
    const tiers = new Set(all('certification').map(({ tier }) => tier));
    expect([...tiers].sort()).toEqual([1, 2, 3, 4]);
    const renewed = new Set(
      all('certification')
        .filter(({ serial }) => serial > 0)
        .map(({ provider }) => provider),
    );
    expect(renewed.size).toBeGreaterThanOrEqual(11);
  });

  it('promise hours in every way: all, a part or nothing of what they have', () => {
    const habits = new Map(all('commitment').map(({ provider, shareBps }) => [provider, shareBps]));
    const shares = liveProviders(story, STORY_END).map(({ provider }) => habits.get(provider) ?? 0);
    expect(shares).toEqual(expect.arrayContaining([0, 5_000, 10_000]));
    const [{ provider: suspended }] = all('suspend') as [EventOf<'suspend'>];
    expect(habits.has(suspended)).toBe(true);
  });

  it('include one whose certification lapsed before it was renewed, and one that is due soon', () => {
    const lapse = all('certification').some(({ provider, at: renewedAt, serial }) => {
      const before = all('certification').find(
        (other) => other.provider === provider && other.serial === serial - 1,
      );
      return before !== undefined && before.expiresAt < renewedAt;
    });
    expect(lapse).toBe(true);
    const ends = liveProviders(story, STORY_END).map(
      ({ provider }) => world.providers.get(provider)!.expiresAt,
    );
    expect(Math.min(...ends) - STORY_END).toBeLessThan(2 * WEEK);
  });
});

describe('the reserve', () => {
  const covered = points.filter(({ coverageBps }) => coverageBps !== undefined);

  it('is never covered below the floor', () => {
    for (const { coverageBps, at: moment } of covered)
      expect(coverageBps! >= BigInt(DEMO_SETTINGS.floorBps), `at ${moment}`).toBe(true);
  });

  it('stands below the healthy line for a while, and above it at the end', () => {
    expect(covered.some(({ coverageBps }) => coverageBps! < BigInt(DEMO_SETTINGS.healthyBps))).toBe(
      true,
    );
    expect(covered.at(-1)!.coverageBps! > BigInt(DEMO_SETTINGS.healthyBps)).toBe(true);
  });

  it('says the coverage that its reasons name', () => {
    const after = all('issue').map(
      ({ at: moment }) => points.find((point) => point.at === moment)!.coverageBps!,
    );
    expect(after.map((coverage) => coverage / 100n)).toEqual([114n, 106n, 109n]);
    const withdrawal = all('enact').find(({ of }) => of === 'withdraw/surplus')!;
    const before = points.filter(({ at: moment }) => moment < withdrawal.at).at(-1)!;
    const after2 = points.find(({ at: moment }) => moment === withdrawal.at)!;
    expect(before.assets - after2.assets).toBe(7_500_000_000n);
    expect(after2.coverageBps! > BigInt(DEMO_SETTINGS.healthyBps)).toBe(true);
  });

  it('had the peg set once, changed five times and one change cancelled; none waits', () => {
    const prices = [...new Set(covered.map(({ price }) => toDecimalString(price, 6, 2)))];
    expect(prices).toEqual(['2.60', '2.53', '2.45', '2.38', '2.41', '2.25']);
    expect(all('peg')).toHaveLength(7);
    expect(all('peg-cancelled')).toHaveLength(1);
    expect([...world.proposals.values()].some(({ state }) => state === 'waiting')).toBe(false);
  });

  it('was halted once for two days and saw 60 to 90 trades', () => {
    const [halt] = all('halt');
    const open = all('enact').find(({ of }) => of === 'reopen/custodian')!;
    expect(Math.round((open.at - halt!.at) / DAY)).toBe(2);
    const trades = all('mint').length + all('redeem').length;
    expect(trades).toBeGreaterThanOrEqual(60);
    expect(trades).toBeLessThanOrEqual(90);
    expect(all('fund').length).toBeGreaterThanOrEqual(6);
  });

  it('owes exactly the hours that somebody holds, and has exactly the money that was paid in', () => {
    expect(sum(world.balances.values())).toBe(world.supply);
    const stakes = sum([...world.providers.values()].map(({ stake }) => stake));
    expect(sum(world.paid.values())).toBe(world.assets + stakes);
    for (const [holder, balance] of world.balances) expect(balance >= 0n, holder).toBe(true);
  });
});

describe('the grants', () => {
  it('go to fourteen companies, each with its account and an invented number', () => {
    expect(SMES).toHaveLength(14);
    for (const { key } of SMES) expect(demoAccount(key).role).toBe('sme');
    expect(new Set(SMES.map(({ registrationNumber }) => registrationNumber)).size).toBe(14);
    const applicants = new Set(all('grant-application').map(({ sme }) => sme));
    expect(applicants.size).toBe(14);
  });

  it('are applied for as the portal accepts it', () => {
    for (const { key, roundId, sme, title, summary, hours, preferredClass } of all(
      'grant-application',
    )) {
      const { registrationNumber, region, contactEmail, contactName, sector, employees } =
        SMES.find((profile) => profile.key === sme)!;
      const form = grantApplicationForm.safeParse({
        roundId: String(roundId),
        name: demoAccount(sme).displayName,
        ...{ registrationNumber, region, contactEmail, contactName, sector, employees },
        ...{ title, summary, hours, preferredClass },
      });
      expect(form.error?.issues ?? [], key).toEqual([]);
    }
  });

  it('come from two rounds: one closed, one still open with three undecided applications', () => {
    expect(world.rounds.map(({ closed }) => closed)).toEqual([true, false]);
    expect(world.rounds[1]!.closesAt).toBeGreaterThan(STORY_END + WEEK);
    const open = [...world.grantApplications.values()].filter(({ state }) => state === 'open');
    expect(open.map(({ event }) => event.roundId)).toEqual([2, 2, 2]);
    expect(all('grant-application').length).toBeGreaterThanOrEqual(15);
  });

  it('show every way an award can go', () => {
    expect(world.awards.length).toBeGreaterThanOrEqual(12);
    const sizes = world.awards.map(({ amount }) => amount / WAD);
    expect([
      sizes.reduce((a, b) => (a < b ? a : b)),
      sizes.reduce((a, b) => (a > b ? a : b)),
    ]).toEqual([200n, 6_000n]);
    const count = (fits: (award: (typeof world.awards)[number]) => boolean) =>
      world.awards.filter(fits).length;
    expect(count(({ secondTrancheReleased }) => secondTrancheReleased)).toBe(6);
    expect(count(({ cut }) => cut)).toBe(1);
    expect(count(({ status }) => status === 'CLAWED_BACK')).toBe(1);
    expect(count(({ status }) => status === 'EXPIRED')).toBe(1);
    expect(count(({ amount, spent }) => spent === amount)).toBe(1);
    expect(all('decline')).toHaveLength(2);
  });

  it('leave something to decide: a second tranche is due, and no award has run out unnoticed', () => {
    const due = world.awards.filter(
      (award) =>
        award.status === 'ACTIVE' &&
        !award.secondTrancheReleased &&
        !award.cut &&
        award.midTermAt < STORY_END,
    );
    expect(due.map(({ awardId }) => awardId)).toEqual([9]);
    for (const { status, expiresAt } of world.awards)
      if (status === 'ACTIVE') expect(expiresAt).toBeGreaterThan(STORY_END + WEEK - 1);
  });

  it('keep every hour in one place', () => {
    for (const { amount, spent, returned, released } of world.awards) {
      expect(spent <= released && released <= amount).toBe(true);
      expect(spent + returned <= amount).toBe(true);
    }
    expect(unallocated(world) >= 0n).toBe(true);
    expect(new Set(all('spend').map(({ jobRef }) => jobRef)).size).toBe(all('spend').length);
  });

  it('ran jobs at the provider that was suspended, for two holders at least, and none afterwards', () => {
    const [{ provider, at: suspendedAt }] = all('suspend') as [EventOf<'suspend'>];
    const jobs = all('spend').filter((job) => job.provider === provider);
    expect(new Set(jobs.map(({ awardId }) => awardId)).size).toBeGreaterThanOrEqual(2);
    for (const job of jobs) expect(job.at).toBeLessThan(suspendedAt);
  });
});
