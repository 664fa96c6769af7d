import type { ContractName } from './contracts';

/** What a number, a word or a flag of the contracts means, so that it can be shown as people write it. */
export type ValueUnit =
  | 'address'
  /** 1e18 = one H100-hour. */
  | 'hours'
  /** Units of the settlement asset. */
  | 'money'
  /** Basis points. */
  | 'share'
  /** Unix seconds; 0 is never. */
  | 'time'
  /** Seconds. */
  | 'duration'
  /** A period of thirty days by its number. */
  | 'period'
  /** H100-equivalence, 1e18 = 1. */
  | 'weight'
  /** Short ASCII in bytes32. */
  | 'name'
  | 'role'
  | 'direction'
  | 'providerStatus'
  | 'awardStatus'
  | 'breaker'
  | 'sourceKind'
  | 'selector'
  | 'digest'
  | 'flag'
  | 'number'
  | 'text'
  | 'bytes'
  /** Structs in a list. */
  | 'items';

type Units = Readonly<Record<string, ValueUnit>>;

/** By the last part of a path. What a contract or a function means by it in particular stands below. */
const COMMON: Units = {
  // Money
  price: 'money',
  minPrice: 'money',
  maxPrice: 'money',
  cost: 'money',
  maxCost: 'money',
  payout: 'money',
  minPayout: 'money',
  assets: 'money',
  liabilities: 'money',
  stake: 'money',
  totalStake: 'money',
  stakePerHour: 'money',
  requiredStakeOf: 'money',
  capacityBacking: 'money',
  referencePrice: 'money',
  answer: 'money',
  // Hours
  supply: 'hours',
  totalSupply: 'hours',
  supplyCap: 'hours',
  allowance: 'hours',
  allowance_: 'hours',
  minterAllowance: 'hours',
  budget: 'hours',
  awarded: 'hours',
  released: 'hours',
  spent: 'hours',
  returned: 'hours',
  left: 'hours',
  unallocated: 'hours',
  availableOf: 'hours',
  backingHours: 'hours',
  capacityOf: 'hours',
  committed: 'hours',
  sold: 'hours',
  counted: 'hours',
  committedHours: 'hours',
  totalCommittedHours: 'hours',
  unsoldHours: 'hours',
  dailyMintLimit: 'hours',
  mintedToday: 'hours',
  leftToMintToday: 'hours',
  // Time
  opensAt: 'time',
  closesAt: 'time',
  midTermAt: 'time',
  expiresAt: 'time',
  exitableAt: 'time',
  pegChangedAt: 'time',
  anchoredAt: 'time',
  observedAt: 'time',
  computedAt: 'time',
  startedAt: 'time',
  updatedAt: 'time',
  validUntil: 'time',
  referenceValidUntil: 'time',
  deadline: 'time',
  since: 'time',
  effect: 'time',
  when: 'time',
  getSchedule: 'time',
  // Durations
  minInterval: 'duration',
  maxAge: 'duration',
  executionDelay: 'duration',
  newDelay: 'duration',
  delay: 'duration',
  currentDelay: 'duration',
  pendingDelay: 'duration',
  getTargetAdminDelay: 'duration',
  getRoleGrantDelay: 'duration',
  expiration: 'duration',
  minSetback: 'duration',
  // Roles
  roleId: 'role',
  admin: 'role',
  guardian: 'role',
  getRoleAdmin: 'role',
  getRoleGuardian: 'role',
  getTargetFunctionRole: 'role',
  roleA: 'role',
  roleB: 'role',
  // Names
  classId: 'name',
  classIds: 'name',
  region: 'name',
  id: 'name',
  source: 'name',
  // Cases
  direction: 'direction',
  breaker: 'breaker',
  breakerState: 'breaker',
  kind: 'sourceKind',
  selectors: 'selector',
  selector: 'selector',
  // Digests
  recordHash: 'digest',
  evidenceHash: 'digest',
  root: 'digest',
  jobRef: 'digest',
  r: 'digest',
  s: 'digest',
  // Others
  weight: 'weight',
  weightOf: 'weight',
  period: 'period',
  currentPeriod: 'period',
  label: 'text',
  reason: 'text',
};

/** Numbers that are just counted. */
const COUNTED: ReadonlySet<string> = new Set([
  'answeredInRound',
  'awardCount',
  'awardId',
  'blockNumber',
  'feedDecimals',
  'minSources',
  'nonce',
  'nonces',
  'obligations',
  'providerCount',
  'roundCount',
  'roundId',
  'serial',
  'size',
  'tier',
  'units',
  'v',
  'witnesses',
]);

const PARTICULAR: { [C in ContractName | 'PriceOracle']?: Units } = {
  ComputeToken: { amount: 'hours', value: 'hours', balanceOf: 'hours' },
  SettlementAsset: {
    amount: 'money',
    value: 'money',
    balanceOf: 'money',
    allowance: 'money',
    totalSupply: 'money',
  },
  Reserve: { amount: 'hours', 'fund.amount': 'money', 'withdrawSurplus.amount': 'money' },
  GrantProgram: { amount: 'hours', status: 'awardStatus' },
  ProviderRegistry: {
    amount: 'hours',
    'depositStake.amount': 'money',
    'withdrawStake.amount': 'money',
    'setStakePerHour.amount': 'money',
    status: 'providerStatus',
  },
  // Answers of the oracle count the sources that agree, not hours.
  PriceOracle: { counted: 'number' },
};

/**
 * The unit of a value at `path` (`newTerms.price`) among the arguments or results of a function. Undefined for a number that
 * nobody has said the meaning of; value-units.test.ts finds those.
 */
export function knownUnit(
  contract: string,
  functionName: string,
  path: string,
  type: string,
): ValueUnit | undefined {
  const leaf = nameOf(path, functionName);
  const particular: Units = PARTICULAR[contract as ContractName] ?? {};
  const base = type.replace(/\[\d*\]$/, '');
  if (base === 'tuple') return 'items';
  if (base === 'address') return 'address';
  if (base === 'bool') return 'flag';
  if (base === 'string') return 'text';
  if (base === 'bytes') return 'bytes';
  if (base === 'bytes4') return 'selector';
  const said =
    particular[`${functionName}.${leaf}`] ??
    particular[leaf] ??
    COMMON[leaf] ??
    (leaf.endsWith('Bps') ? 'share' : undefined);
  return said ?? (COUNTED.has(leaf) ? 'number' : undefined);
}

/** As `knownUnit`, with the plainest reading where nothing is known: better a bare number than none. */
export function unitOf(
  contract: string,
  functionName: string,
  path: string,
  type: string,
): ValueUnit {
  return (
    knownUnit(contract, functionName, path, type) ??
    (type.startsWith('bytes32') ? 'digest' : type.startsWith('bytes') ? 'bytes' : 'number')
  );
}

/** A result without a name is what its function is called. */
function nameOf(path: string, functionName: string): string {
  const last = path.split('.').at(-1) ?? path;
  return /^\d+$/.test(last) ? functionName : last;
}
