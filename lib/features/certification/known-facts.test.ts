import { expect, it } from 'vitest';

import { sampleApplication } from '@/lib/features/application/testing/sample-application';
import type { ChallengeDto, DiscrepancyDto, NodeDto } from '@/lib/features/nodes/schema';
import messages from '@/lib/i18n/messages/en/certification.json';

import { factsOf, type Known } from './known-facts';
import { ITEM_KEYS } from './rules';

const NOW = new Date('2026-11-22T10:00:00Z');
const NOBODY: Known = {
  organisation: null,
  paperSource: null,
  answers: null,
  stated: [],
  certified: [],
  reported: { units: [], reportedAt: null, simulated: false },
  site: null,
  nodes: [],
  uptimes: [{ days: 7, uptime: { share: null, measuredHours: 0, simulated: false } }],
  discrepancies: [],
  challenges: [],
  stake: { stake: 5n, required: 5n },
  requests: [],
};

const node = (nodeKey: `0x${string}`, rest: Partial<NodeDto> = {}) =>
  ({ nodeKey, online: true, revokedAt: null, simulated: false, ...rest }) as NodeDto;
const challenge = (nodeKey: `0x${string}`, rest: Partial<ChallengeDto> = {}) =>
  ({
    ...{ nodeKey, nodeName: 'hall-01', state: 'PASSED', device: 'cpu', issuedAt: NOW },
    ...{ simulated: false, measuredMflops: 12_900, ...rest },
  }) as ChallengeDto;
const discrepancy = (kind: DiscrepancyDto['kind']) =>
  ({ kind, classId: 'H100-SXM5-80', openedAt: NOW, simulated: false }) as DiscrepancyDto;

const { name, registrationNumber, website, ...answers } = sampleApplication();
const KNOWN: Known = {
  ...NOBODY,
  organisation: { name, registrationNumber, website },
  paperSource: 'Letter of 3 November',
  answers,
  stated: [{ classId: 'H100-SXM5-80', units: 64 }],
  certified: [{ classId: 'H100-SXM5-80', units: 32 }],
  reported: {
    units: [
      { classId: 'H100-SXM5-80', units: 63 },
      { classId: 'unknown', units: 1 },
    ],
    reportedAt: NOW,
    simulated: true,
  },
  site: { pue: 118, gridZone: 'CH', renewableShare: 100 },
  nodes: [node('0x1'), node('0x2', { online: false }), node('0x3', { revokedAt: NOW })],
  uptimes: [{ days: 7, uptime: { share: 9_950, measuredHours: 167, simulated: false } }],
  discrepancies: [discrepancy('FEWER'), discrepancy('SILENT')],
  challenges: [challenge('0x1'), challenge('0x2', { state: 'FAILED', measuredMflops: null })],
  stake: { stake: 4n, required: 5n },
};

const keys = (item: (typeof ITEM_KEYS)[number], known: Known) =>
  factsOf(item, known).map(({ key }) => key);

it('knows nothing of a provider that told nothing, except its stake', () => {
  const told = ITEM_KEYS.filter((item) => factsOf(item, NOBODY).length > 0);
  expect(told).toEqual(['payment']);
  expect(keys('payment', NOBODY)).toEqual(['stakeEnough']);
});

it('has a sentence for every line that it can make', () => {
  const declared = { sanctions: 'YES', sanctionsText: 'x', conflict: 'YES', conflictText: 'y' };
  const variants: Known[] = [
    KNOWN,
    NOBODY,
    {
      ...KNOWN,
      organisation: { name, registrationNumber, website: 'https://a.example' },
      answers: { ...answers, owners: [], declarations: declared } as Known['answers'],
      requests: ITEM_KEYS.map((item, i) => ({
        ...{ id: item, question: 'Which?', items: [item], askedAt: NOW, dueOn: NOW },
        ...(i % 2 === 0
          ? { answer: 'This.', answeredAt: NOW }
          : { answer: null, answeredAt: null }),
      })),
    },
  ];
  const made = new Set(variants.flatMap((known) => ITEM_KEYS.flatMap((item) => keys(item, known))));
  expect([...made].filter((key) => !(key in messages.known))).toEqual([]);
  expect(made.size).toBeGreaterThan(20);
});

it('puts reported beside stated and certified, and marks fewer, unknown and simulated', () => {
  const [report, ...lines] = factsOf('inventory-report', KNOWN);
  expect(report).toMatchObject({ key: 'reportedAt', simulated: true, against: true });
  expect(lines).toMatchObject([
    {
      key: 'units',
      values: { class: { classId: 'H100-SXM5-80' }, reported: 63, stated: 64, certified: 32 },
      against: true,
    },
    { key: 'units', values: { reported: 1, stated: 0, certified: 0 }, against: true },
    { key: 'discrepancy', values: { kind: 'FEWER' }, against: true },
  ]);
  const whole = { ...KNOWN.reported, units: KNOWN.stated, simulated: false };
  const good = factsOf('inventory-report', { ...KNOWN, reported: whole, discrepancies: [] });
  expect(good.some(({ against }) => against)).toBe(false);
});

it('tells who is online without the revoked, and silence beside the uptime', () => {
  expect(factsOf('heartbeats', KNOWN)).toMatchObject([
    { key: 'online', values: { online: 1, all: 2 } },
    { key: 'uptime', values: { days: 7, share: { bps: 9_950 }, measuredHours: 167 } },
    { key: 'uptimeStated', values: { uptime: '99.9' } },
    { key: 'discrepancy', values: { kind: 'SILENT' } },
  ]);
});

it('counts machines that passed, not challenges, and tells a throughput only where one was measured', () => {
  const again = [challenge('0x1'), ...KNOWN.challenges];
  expect(factsOf('benchmark-challenge', { ...KNOWN, challenges: again })).toMatchObject([
    { key: 'challenged', values: { passed: 1, all: 2 } },
    {
      key: 'challengeRate',
      values: { state: 'PASSED', gflops: 12, device: 'cpu' },
      against: false,
    },
    { key: 'challengeRate' },
    { key: 'challenge', values: { state: 'FAILED' }, against: true },
  ]);
});

it('marks a short stake, declared sanctions and declared ties', () => {
  expect(factsOf('payment', KNOWN).at(-1)).toMatchObject({ key: 'stakeShort', against: true });
  const declarations = {
    ...{ sanctions: 'YES' as const, sanctionsText: 'A list' },
    ...{ conflict: 'YES' as const, conflictText: 'A cousin' },
  };
  expect(factsOf('declarations', { ...KNOWN, answers: { ...answers, declarations } })).toEqual([
    { key: 'sanctionsYes', values: { text: 'A list' }, against: true },
    { key: 'conflictYes', values: { text: 'A cousin' }, against: true },
  ]);
});

it('lays an answer beside the items that it was asked about, and beside no other', () => {
  const requests: Known['requests'] = [
    {
      ...{ id: '1', question: 'Which lease?', items: ['site-right'], askedAt: NOW, dueOn: NOW },
      ...{ answer: 'The new one.', answeredAt: NOW },
    },
  ];
  expect(factsOf('site-right', { ...KNOWN, requests }).at(-1)).toEqual({
    key: 'answered',
    values: { answer: 'The new one.', when: NOW },
  });
  expect(keys('residency', { ...KNOWN, requests })).not.toContain('answered');
});
