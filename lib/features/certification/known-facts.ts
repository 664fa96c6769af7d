import type { ApplicationAnswers } from '@/lib/features/application/schema';
import type { ChallengeDto, DiscrepancyDto, NodeDto, UptimeDto } from '@/lib/features/nodes/schema';

import type { ItemKey } from './rules';
import type { CaseRequestDto } from './schema';

/** What the portal knows of a provider by itself, before anybody judges. Null is what nothing tells. */
export type Known = {
  organisation: { name: string; registrationNumber: string; website: string | null } | null;
  /** Where a paper application came from. */
  paperSource: string | null;
  answers: ApplicationAnswers | null;
  /** GPUs by class: as the provider names them, as certified now, as its machines report them. */
  stated: readonly Units[];
  certified: readonly Units[];
  reported: { units: readonly Units[]; reportedAt: Date | null; simulated: boolean };
  /** As the newest certification confirmed them. PUE in hundredths. */
  site: { pue: number | null; gridZone: string | null; renewableShare: number | null } | null;
  nodes: readonly NodeDto[];
  uptimes: readonly { days: number; uptime: UptimeDto }[];
  discrepancies: readonly DiscrepancyDto[];
  /** Newest first. */
  challenges: readonly ChallengeDto[];
  /** In settlement-asset units. */
  stake: { stake: bigint; required: bigint };
  requests: readonly CaseRequestDto[];
};

type Units = { classId: string; units: number };

/** How a value is written: a page knows the language, these lines do not. */
export type FactValue =
  | string
  | number
  | Date
  | { bps: number }
  | { hundredths: number }
  | { money: bigint }
  | { classId: string }
  | { country: string };

/** One line beside a judgement; `key` names its sentence under `certification.known`. */
export type Fact = {
  key: string;
  values?: Record<string, FactValue>;
  /** Some of it was told by a machine that plays a recording. */
  simulated?: boolean;
  /** Speaks against the item, or for a second look. */
  against?: boolean;
};

/** A week is what the item asks for; more than this many lines are counted and not told. */
const MOST_CHALLENGES = 5;

/** What belongs to each item. An item of which the portal can know nothing has no line, and the page says so. */
const FACTS: Record<ItemKey, (known: Known) => Fact[]> = {
  identity: ({ organisation, paperSource }) => [
    ...when(organisation, ({ name, registrationNumber, website }) => [
      line('company', { name, registrationNumber }),
      website ? line('website', { website }) : line('websiteNone'),
    ]),
    ...when(paperSource, (source) => [{ key: 'paper', values: { source } }]),
  ],
  owners: ({ answers }) => {
    const owners = answers?.owners;
    if (!owners) return [];
    if (owners.length === 0) return [{ key: 'ownersNone' }];
    return owners.map(({ name, share }) => ({ key: 'owner', values: { name, share } }));
  },
  declarations: ({ answers }) => {
    const declared = answers?.declarations;
    if (!declared) return [];
    const { sanctions, sanctionsText, conflict, conflictText } = declared;
    return [
      sanctions === 'YES'
        ? { key: 'sanctionsYes', values: { text: sanctionsText ?? '' }, against: true }
        : { key: 'sanctionsNo' },
      conflict === 'YES'
        ? { key: 'conflictYes', values: { text: conflictText ?? '' }, against: true }
        : { key: 'conflictNo' },
    ];
  },
  'site-right': ({ answers }) =>
    sitesOf(answers).map(({ name, address, evidence }) => ({
      key: 'site',
      values: { name, address, documents: evidence.length },
    })),
  residency: ({ answers }) =>
    sitesOf(answers).map(({ name, country }) => ({
      key: 'residency',
      values: { name, country: { country } },
    })),
  energy: ({ answers, site }) => [
    ...sitesOf(answers).map(({ name, pue, gridZone, renewableShare, evidence }) => ({
      key: 'energy',
      values: {
        ...{ name, pue, renewableShare, documents: evidence.length },
        zone: { country: gridZone },
      },
    })),
    ...(site && site.pue !== null && site.gridZone !== null && site.renewableShare !== null
      ? [
          {
            key: 'energyCertified',
            values: {
              pue: { hundredths: site.pue },
              zone: { country: site.gridZone },
              renewableShare: site.renewableShare,
            },
          },
        ]
      : []),
  ],
  'hardware-papers': ({ answers }) =>
    (answers?.hardware ?? []).map(({ siteId, classId, units, interconnect, year }) => ({
      key: 'hardware',
      values: {
        ...{ units, interconnect, class: { classId }, year: String(year) },
        site: sitesOf(answers).find(({ id }) => id === siteId)?.name ?? '',
      },
    })),
  contact: ({ answers }) => {
    if (!answers) return [];
    const { contactName, phone, email } = answers.operations;
    if (!phone && !email) return [];
    return [
      {
        key: 'contact',
        values: {
          name: contactName ?? answers.contactName,
          phone: phone ?? '–',
          email: email ?? '–',
        },
      },
    ];
  },
  payment: ({ answers, stake }) => [
    ...when(answers?.payment, (payment) => [
      payment.method === 'WALLET'
        ? line('paysWallet', { wallet: payment.wallet })
        : line('paysBank', { iban: payment.iban, accountHolder: payment.accountHolder }),
    ]),
    {
      key: stake.stake < stake.required ? 'stakeShort' : 'stakeEnough',
      values: { stake: { money: stake.stake }, required: { money: stake.required } },
      against: stake.stake < stake.required,
    },
  ],
  'inventory-report': (known) => {
    const { reportedAt, simulated } = known.reported;
    if (!reportedAt) return [];
    return [
      { key: 'reportedAt', values: { when: reportedAt }, simulated, against: simulated },
      ...unitLines(known),
      ...discrepancyLines(known, ({ kind }) => kind !== 'SILENT'),
    ];
  },
  heartbeats: (known) => {
    const inUse = known.nodes.filter(({ revokedAt }) => !revokedAt);
    const stated = known.answers?.operations.uptime;
    return [
      ...(inUse.length > 0
        ? [
            {
              key: 'online',
              values: { online: inUse.filter(({ online }) => online).length, all: inUse.length },
              simulated: inUse.some(({ simulated }) => simulated),
            },
          ]
        : []),
      ...known.uptimes.flatMap(({ days, uptime: { share, measuredHours, simulated } }) =>
        share === null
          ? []
          : [{ key: 'uptime', values: { days, share: { bps: share }, measuredHours }, simulated }],
      ),
      ...when(stated, (uptime) => [{ key: 'uptimeStated', values: { uptime } }]),
      ...discrepancyLines(known, ({ kind }) => kind === 'SILENT'),
    ];
  },
  'benchmark-challenge': ({ nodes, challenges }) => {
    if (challenges.length === 0) return [];
    const passed = new Set(
      challenges.filter(({ state }) => state === 'PASSED').map(({ nodeKey }) => nodeKey),
    );
    const inUse = nodes.filter(({ revokedAt }) => !revokedAt);
    return [
      {
        key: 'challenged',
        values: {
          passed: inUse.filter(({ nodeKey }) => passed.has(nodeKey)).length,
          all: inUse.length,
        },
      },
      ...challenges.slice(0, MOST_CHALLENGES).map((one) => ({
        key: one.measuredMflops === null ? 'challenge' : 'challengeRate',
        values: {
          ...{ node: one.nodeName, state: one.state, device: one.device ?? 'none' },
          ...{ when: one.issuedAt, gflops: Math.floor((one.measuredMflops ?? 0) / 1_000) },
        },
        simulated: one.simulated,
        against: one.state === 'FAILED' || one.state === 'EXPIRED',
      })),
    ];
  },
  'site-visit': ({ answers }) =>
    sitesOf(answers).map(({ name, address }) => ({
      key: 'siteToVisit',
      values: { name, address },
    })),
  'serial-numbers': unitLines,
  attestation: () => [],
  audit: () => [],
  'incident-drill': () => [],
};

/** The lines of an item: what is known of it, and what the provider answered when it was asked about it. */
export function factsOf(item: ItemKey, known: Known): Fact[] {
  return [
    ...FACTS[item](known),
    ...known.requests
      .filter(({ items }) => items.includes(item))
      .map(({ question, answer, askedAt, answeredAt }) =>
        answer === null || answeredAt === null
          ? line('asked', { question, when: askedAt })
          : line('answered', { answer, when: answeredAt }),
      ),
  ];
}

/** Each class with what is named, certified and reported of it; against the item where fewer are reported than stand for it. */
function unitLines({ stated, certified, reported }: Known): Fact[] {
  if (!reported.reportedAt) return [];
  const sum = (list: readonly Units[], wanted: string) =>
    list.reduce((total, { classId, units }) => total + (classId === wanted ? units : 0), 0);
  const classes = new Set(
    [...stated, ...certified, ...reported.units].map(({ classId }) => classId),
  );
  return [...classes].sort().map((classId) => {
    const shown = sum(reported.units, classId);
    const named = sum(stated, classId);
    const signed = sum(certified, classId);
    return {
      key: 'units',
      values: { class: { classId }, reported: shown, stated: named, certified: signed },
      simulated: reported.simulated,
      against: shown < Math.max(named, signed) || (named === 0 && signed === 0),
    };
  });
}

function discrepancyLines(
  { discrepancies }: Known,
  belongs: (one: DiscrepancyDto) => boolean,
): Fact[] {
  return discrepancies.filter(belongs).map(({ kind, classId, openedAt, simulated }) => ({
    key: 'discrepancy',
    values: { kind, class: { classId }, when: openedAt },
    simulated,
    against: kind !== 'MORE',
  }));
}

function sitesOf(answers: ApplicationAnswers | null): ApplicationAnswers['sites'] {
  return answers?.sites ?? [];
}

function line(key: string, values: Record<string, FactValue> = {}): Fact {
  return { key, values };
}

/** The lines of what is there; none where it is not. */
function when<T>(value: T | null | undefined, lines: (value: T) => Fact[]): Fact[] {
  return value === null || value === undefined ? [] : lines(value);
}
