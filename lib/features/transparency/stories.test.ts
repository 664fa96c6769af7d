import { describe, expect, it } from 'vitest';

import { DECISION_ACTS, PLAIN_ACTS, PRIVILEGED_EVENTS } from '@/lib/audit/acts';
import { abiOf, CONTRACT_NAMES } from '@/lib/chain/contracts';
import messages from '@/lib/i18n/messages/en/audit.json';

import { readLogEntry } from './log-entry';
import { countUnits, isStory, STORIES, storyValues, type StoryName } from './stories';

const sentences: Record<string, string> = messages.public.events;

describe('the sentences of events', () => {
  it('exist for every event that the log reports', () => {
    for (const event of PRIVILEGED_EVENTS) {
      expect(isStory(event), event).toBe(true);
      expect(sentences[event], event).toBeTruthy();
    }
  });

  it.each(Object.keys(STORIES) as StoryName[])('%s names only what the event carries', (name) => {
    const known = new Set(['subject', ...Object.keys(STORIES[name])]);
    const named = [...(sentences[name] ?? '').matchAll(/\{(\w+)[,}]/g)].map(([, key]) => key ?? '');
    for (const key of named) expect(known, `${name}: ${key}`).toContain(key);
  });

  it.each(Object.keys(STORIES) as StoryName[])(
    '%s takes its values from real arguments',
    (name) => {
      const event = CONTRACT_NAMES.flatMap((contract) => [...abiOf(contract)]).find(
        (item) => item.type === 'event' && item.name === name,
      );
      const inputs = event && 'inputs' in event ? event.inputs.map((input) => input.name) : [];
      for (const [path] of Object.values(STORIES[name]) as [string, string][])
        expect(inputs, `${name}: ${path}`).toContain(path.split('.')[0]);
    },
  );
});

it('has a sentence for every decision and every plain act', () => {
  const acts: unknown = messages.public.acts;
  for (const act of [...DECISION_ACTS, ...PLAIN_ACTS]) {
    const [area = '', name = ''] = act.split('.');
    expect((acts as Record<string, Record<string, string>>)[area]?.[name], act).toBeTruthy();
  }
});

describe('storyValues', () => {
  it('reads a value inside a struct, and leaves what is missing undefined', () => {
    expect(storyValues('PegSet', { terms: { price: '2400000' } })).toEqual({
      price: { measure: 'money', value: '2400000' },
    });
    expect(storyValues('PegSet', null)).toEqual({ price: { measure: 'money', value: undefined } });
  });

  it('is not fooled by names that every object has', () => {
    expect(isStory('toString')).toBe(false);
    expect(isStory('constructor')).toBe(false);
  });
});

it('counts the units of an inventory, and none of what is no inventory', () => {
  expect(countUnits([{ units: '64' }, { units: '16' }])).toBe(80);
  expect(countUnits('64')).toBe(0);
});

describe('readLogEntry', () => {
  const entry = {
    v: 1,
    seq: '7',
    time: '2026-11-22T12:00:00.000Z',
    actor: { address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', role: 'certifier' },
    act: 'provider.certified',
    subject: 'provider:0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    record: null,
  };

  it('reads an entry, also one of an act that this portal does not know', () => {
    expect(readLogEntry(JSON.stringify(entry))).toMatchObject({ act: 'provider.certified' });
    expect(readLogEntry(JSON.stringify({ ...entry, act: 'city.moved', v: 2 }))).toMatchObject({
      act: 'city.moved',
    });
  });

  it('takes no other text for an entry', () => {
    for (const text of ['', 'seq 7', 'null', '[]', '{}', JSON.stringify({ ...entry, act: 7 })])
      expect(readLogEntry(text), text).toBeUndefined();
  });
});
