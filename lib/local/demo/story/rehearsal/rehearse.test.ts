import { describe, expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';

import { at, DAY, STORY_END } from '../clock';
import type { EventOf, StoryEvent, StoryKind } from '../events';
import { tellStory } from '../story';
import { rehearse } from './rehearse';

const story = tellStory();
const firstTerms = story.find((event): event is EventOf<'peg'> => event.kind === 'peg')!.terms;

describe('the rehearsal refuses what the chain would refuse', () => {
  const change = (fits: (event: StoryEvent) => boolean, by: Partial<Record<string, unknown>>) =>
    story.map((event) => (fits(event) ? ({ ...event, ...by } as StoryEvent) : event));
  const refusalsOf = (changed: StoryEvent[]) =>
    rehearse([...changed].sort((a, b) => a.at - b.at)).refusals.join('\n');
  const isKind = (kind: StoryKind) => (event: StoryEvent) => event.kind === kind;
  const isEnactOf = (key: string) => (event: StoryEvent) =>
    event.kind === 'enact' && event.of === key;

  it.each<[string, StoryEvent[], string]>([
    ['an issue without money', story.filter((event) => event.kind !== 'fund'), 'take coverage to'],
    [
      'a purchase while minting is halted',
      story.filter((event) => !isEnactOf('reopen/custodian')(event)),
      'minting is halted',
    ],
    [
      'an act before its delay is over',
      change(isEnactOf('peg/second'), { at: at(13, 'Tue', '10:00') }),
      'not ready',
    ],
    [
      'an act a week after its delay',
      change(isEnactOf('peg/second'), { at: at(15, 'Mon', '10:00') }),
      'has expired',
    ],
    [
      'a cancelled act',
      [...story, { kind: 'enact', at: at(34, 'Thu', '10:00'), of: 'peg/fourth' }],
      'does not wait',
    ],
    [
      'a price beyond the step',
      change((event) => event.kind === 'peg' && event.key === 'peg/third', {
        terms: { ...firstTerms, price: 1_000_000n },
      }),
      'cannot be enacted',
    ],
    [
      'a withdrawal below the healthy line',
      change(isKind('withdraw'), { amount: 30_000_000_000n }),
      'coverage would fall',
    ],
    ['a certification without stake', story.filter((event) => event.kind !== 'stake'), 'needed'],
    [
      'a certification for too long',
      change(isKind('certification'), { expiresAt: STORY_END + 400 * DAY }),
      'bad expiry',
    ],
    [
      'hours committed by a suspended provider',
      [
        ...story,
        {
          kind: 'commitment',
          at: at(60, 'Mon', '10:00'),
          provider: 'provider-11',
          periods: 1,
          shareBps: 5_000,
        },
      ],
      'is not live',
    ],
    [
      'more hours than the hardware delivers',
      change(isKind('commitment'), { shareBps: 10_001 }),
      'more than the capacity',
    ],
    [
      'an exit before its time',
      change((event) => event.kind === 'exit' && event.phase === 'completed', {
        at: at(69, 'Mon', '10:00'),
      }),
      'not reached',
    ],
    [
      'a job at a suspended provider',
      change((event) => event.kind === 'spend' && event.at > at(59, 'Mon', '00:00'), {
        provider: 'provider-11',
      }),
      'is not live',
    ],
    [
      'a job above the first tranche',
      change((event) => event.kind === 'spend' && event.awardId === 9, { amount: 601n * WAD }),
      'more than is available',
    ],
    [
      'a cut before mid-term',
      change(isKind('cut'), { at: at(44, 'Mon', '10:00') }),
      'before mid-term',
    ],
    [
      'a cut of an award that was used',
      story.map((event) =>
        event.kind === 'cut' ? { ...event, awardId: 9, at: at(72, 'Tue', '10:00') } : event,
      ),
      'used enough',
    ],
    [
      'an award above the budget',
      change((event) => event.kind === 'award' && event.awardId === 9, { amount: 9_000n * WAD }),
      'left of the budget',
    ],
    ['a round without hours', story.filter((event) => event.kind !== 'issue'), 'is free'],
    [
      'a redemption of hours that nobody holds',
      story.filter((event) => event.kind !== 'mint'),
      'holds',
    ],
  ])('%s', (_, changed, expected) => {
    expect(refusalsOf(changed)).toContain(expected);
  });
});
