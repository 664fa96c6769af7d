/**
 * How an event of the contracts is told in a sentence: which of its arguments the sentence names, and as what. The
 * sentences stand in the message files under `audit.public.events`.
 */
export type Measure =
  | 'money'
  | 'hours'
  | 'bps'
  | 'weight'
  | 'date'
  | 'period'
  | 'account'
  | 'name'
  | 'number'
  | 'direction'
  | 'role'
  | 'text'
  | 'units';

type Telling = Readonly<Record<string, readonly [path: string, measure: Measure]>>;

export const STORIES = {
  // ComputeToken
  MinterAllowanceSet: { hours: ['allowance', 'hours'], account: ['minter', 'account'] },
  AccountFrozen: { account: ['account', 'account'], reason: ['reason', 'text'] },
  AccountUnfrozen: { account: ['account', 'account'] },
  BalanceRecovered: {
    hours: ['amount', 'hours'],
    from: ['from', 'account'],
    account: ['to', 'account'],
  },
  TokenPaused: { reason: ['reason', 'text'] },
  TokenUnpaused: {},
  // HardwareCatalog
  ClassSet: { class: ['classId', 'name'], weight: ['weight', 'weight'] },
  ClassRetired: { class: ['classId', 'name'] },
  // ProviderRegistry
  ProviderApplied: { region: ['region', 'name'] },
  ProviderRegistered: { region: ['region', 'name'] },
  ApplicationDeclined: {},
  ProviderCertified: {
    tier: ['tier', 'number'],
    until: ['expiresAt', 'date'],
    units: ['inventory', 'units'],
    earlier: ['serial', 'number'],
  },
  ProviderSuspended: { reason: ['reason', 'text'] },
  ProviderRestored: {},
  ProviderRevoked: { reason: ['reason', 'text'] },
  ExitRequested: { until: ['exitableAt', 'date'] },
  ProviderExited: {},
  StakeDeposited: { money: ['amount', 'money'] },
  StakeWithdrawn: { money: ['amount', 'money'] },
  StakePerHourSet: { money: ['amount', 'money'] },
  CapacityCommitted: { hours: ['amount', 'hours'], period: ['period', 'period'] },
  CommittedCapacitySold: { hours: ['amount', 'hours'], period: ['period', 'period'] },
  CommittedCapacityReleased: { hours: ['amount', 'hours'], period: ['period', 'period'] },
  CommitmentsRecounted: {},
  ObligationOpened: {},
  ObligationClosed: {},
  // Reserve
  PegSet: { price: ['terms.price', 'money'] },
  ThresholdsSet: {
    floor: ['thresholds.floorBps', 'bps'],
    healthy: ['thresholds.healthyBps', 'bps'],
  },
  ReserveFunded: { money: ['amount', 'money'] },
  SurplusWithdrawn: { money: ['amount', 'money'], account: ['to', 'account'] },
  GrantHoursIssued: { hours: ['amount', 'hours'] },
  HoursMinted: { hours: ['amount', 'hours'], money: ['cost', 'money'], account: ['to', 'account'] },
  HoursRedeemed: {
    hours: ['amount', 'hours'],
    money: ['payout', 'money'],
    account: ['holder', 'account'],
  },
  DirectionHalted: { direction: ['direction', 'direction'], reason: ['reason', 'text'] },
  DirectionReopened: { direction: ['direction', 'direction'] },
  GrantProgramSet: {},
  // PriceOracle
  SourceAdded: { source: ['id', 'name'], account: ['account', 'account'] },
  SourceRemoved: { source: ['id', 'name'] },
  GuardsSet: {
    sources: ['guards.minSources', 'number'],
    deviation: ['guards.maxDeviationBps', 'bps'],
    low: ['guards.minPrice', 'money'],
    high: ['guards.maxPrice', 'money'],
  },
  ReferenceSet: { price: ['price', 'money'], sources: ['counted', 'number'] },
  ReferenceLost: { agreeing: ['agreeing', 'number'], needed: ['needed', 'number'] },
  // GrantProgram
  RoundOpened: { hours: ['budget', 'hours'], until: ['closesAt', 'date'] },
  RoundClosed: { hours: ['freed', 'hours'] },
  AwardMade: {
    hours: ['amount', 'hours'],
    account: ['beneficiary', 'account'],
    until: ['expiresAt', 'date'],
  },
  TrancheReleased: { hours: ['amount', 'hours'] },
  AwardCut: { hours: ['returned', 'hours'] },
  AwardClawedBack: { hours: ['returned', 'hours'], reason: ['reason', 'text'] },
  AwardExpired: { hours: ['returned', 'hours'] },
  AwardSpent: { hours: ['amount', 'hours'] },
  // AuditAnchor
  CheckpointAnchored: { entries: ['size', 'number'] },
  WitnessSet: { account: ['witness', 'account'] },
  // AccessManager
  OperationScheduled: { until: ['schedule', 'date'] },
  OperationExecuted: {},
  OperationCanceled: {},
  RoleGranted: { role: ['roleId', 'role'], account: ['account', 'account'] },
  RoleRevoked: { role: ['roleId', 'role'], account: ['account', 'account'] },
  RoleAdminChanged: { role: ['roleId', 'role'] },
  RoleGuardianChanged: { role: ['roleId', 'role'] },
  RoleGrantDelayChanged: { role: ['roleId', 'role'] },
  TargetClosed: { account: ['target', 'account'] },
  TargetFunctionRoleUpdated: { role: ['roleId', 'role'], account: ['target', 'account'] },
  TargetAdminDelayUpdated: { account: ['target', 'account'] },
  AuthorityUpdated: { account: ['authority', 'account'] },
} as const satisfies Record<string, Telling>;

export type StoryName = keyof typeof STORIES;

export type StoryValue = { measure: Measure; value: unknown };

export function isStory(name: string): name is StoryName {
  return Object.hasOwn(STORIES, name);
}

/** The arguments that the sentence names. A value is undefined where the event lacks it, which a page shows as a dash. */
export function storyValues(name: StoryName, args: unknown): Record<string, StoryValue> {
  const telling: Telling = STORIES[name];
  return Object.fromEntries(
    Object.entries(telling).map(([key, [path, measure]]) => [
      key,
      { measure, value: readPath(args, path) },
    ]),
  );
}

/** GPUs in the `inventory` of a certification. */
export function countUnits(inventory: unknown): number {
  if (!Array.isArray(inventory)) return 0;
  return inventory.reduce<number>((sum, line) => sum + Number(readPath(line, 'units') ?? 0), 0);
}

function readPath(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return (inner as Record<string, unknown>)[key];
  }, value);
}

/** What a reader of the overview wants to hear of: decisions, not every trade and not the wiring of roles. */
export const HEADLINES = [
  'ProviderCertified',
  'ProviderSuspended',
  'ProviderRestored',
  'ProviderRevoked',
  'PegSet',
  'ThresholdsSet',
  'SourceAdded',
  'SourceRemoved',
  'GuardsSet',
  'ReserveFunded',
  'SurplusWithdrawn',
  'GrantHoursIssued',
  'DirectionHalted',
  'DirectionReopened',
  'TokenPaused',
  'TokenUnpaused',
  'RoundOpened',
  'RoundClosed',
  'AwardMade',
  'TrancheReleased',
  'AwardCut',
  'AwardClawedBack',
  'OperationCanceled',
] as const satisfies StoryName[];
