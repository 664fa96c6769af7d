import type { Abi } from 'viem';

import {
  accessManagerAbi,
  auditAnchorAbi,
  computeTokenAbi,
  grantProgramAbi,
  hardwareCatalogAbi,
  priceOracleAbi,
  providerRegistryAbi,
  reserveAbi,
  settlementAssetAbi,
} from './generated/abis';

export type AbiError = Extract<Abi[number], { type: 'error' }>;

const ABIS: readonly Abi[] = [
  accessManagerAbi,
  auditAnchorAbi,
  computeTokenAbi,
  grantProgramAbi,
  hardwareCatalogAbi,
  priceOracleAbi,
  providerRegistryAbi,
  reserveAbi,
  settlementAssetAbi,
];

/** Every custom error of the programme's contracts: one contract passes on what another one says. */
export const CONTRACT_ERRORS: readonly AbiError[] = [
  ...new Map(
    ABIS.flat()
      .filter((item): item is AbiError => item.type === 'error')
      .map((item) => [item.name, item]),
  ).values(),
];

/** What a value in an error means, so that a sentence can show it as people write it. */
export type ErrorUnit =
  | 'address'
  /** 1e18 = one H100-hour. */
  | 'hours'
  /** Units of the settlement asset. */
  | 'money'
  /** Basis points. */
  | 'share'
  /** Unix seconds. */
  | 'time'
  /** A period of thirty days by its number, 0 from the Unix epoch on; shown by the day on which it begins. */
  | 'period'
  /** Seconds. */
  | 'duration'
  /** H100-equivalence, 1e18 = 1. */
  | 'weight'
  /** A class identifier, short ASCII in bytes32. */
  | 'name'
  /** AccessManager's role id. */
  | 'role'
  | 'digest'
  | 'number'
  /** A case of an enum: the sentence chooses its words by the number. */
  | 'case'
  | 'text';

type Units = Record<string, ErrorUnit>;

/** Units of the parameters that are no addresses. contract-errors.test.ts holds it against the ABIs. */
const UNITS: Record<string, Units> = {
  AccessManagedRequiredDelay: { delay: 'duration' },
  AccessManagerAlreadyScheduled: { operationId: 'digest' },
  AccessManagerExpired: { operationId: 'digest' },
  AccessManagerLockedFunction: { selector: 'text' },
  AccessManagerLockedRole: { roleId: 'role' },
  AccessManagerNotReady: { operationId: 'digest' },
  AccessManagerNotScheduled: { operationId: 'digest' },
  AccessManagerUnauthorizedAccount: { roleId: 'role' },
  AccessManagerUnauthorizedCall: { selector: 'text' },
  AccessManagerUnauthorizedCancel: { selector: 'text' },
  AuditAnchor_AlreadyWitnessed: { size: 'number' },
  AuditAnchor_RootMismatch: { size: 'number', anchored: 'digest', given: 'digest' },
  AuditAnchor_SizeNotGrown: { size: 'number', latestSize: 'number' },
  AuditAnchor_UnknownCheckpoint: { size: 'number' },
  ComputeToken_AllowanceExceeded: { allowance: 'hours', amount: 'hours' },
  CapacityCommitments_BelowSold: { given: 'hours', sold: 'hours' },
  CapacityCommitments_BeyondExpiry: { periodEnd: 'time', expiresAt: 'time' },
  CapacityCommitments_NotEnoughSold: { given: 'hours', sold: 'hours' },
  CapacityCommitments_NotEnoughUnsold: { given: 'hours', unsold: 'hours' },
  CapacityCommitments_OverCapacity: { given: 'hours', limit: 'hours' },
  CapacityCommitments_PeriodNotOpen: { period: 'period', first: 'period', last: 'period' },
  CapacityCommitments_PeriodOver: { period: 'period', current: 'period' },
  ECDSAInvalidSignatureLength: { length: 'number' },
  ECDSAInvalidSignatureS: { s: 'digest' },
  // Of the token or of the settlement asset: the error does not say, so its sentence shows no amounts.
  ERC20InsufficientAllowance: { allowance: 'number', needed: 'number' },
  ERC20InsufficientBalance: { balance: 'number', needed: 'number' },
  ERC2612ExpiredSignature: { deadline: 'time' },
  GrantProgram_AlreadyCut: { awardId: 'number' },
  GrantProgram_AwardEnded: { awardId: 'number', status: 'case' },
  GrantProgram_AwardExpired: { awardId: 'number', expiresAt: 'time' },
  GrantProgram_BadTerm: { midTermAt: 'time', expiresAt: 'time' },
  GrantProgram_BadWindow: { opensAt: 'time', closesAt: 'time' },
  GrantProgram_BeforeMidTerm: { awardId: 'number', midTermAt: 'time' },
  GrantProgram_BudgetNotHeld: { budget: 'hours', unallocated: 'hours' },
  GrantProgram_InsufficientHours: { awardId: 'number', available: 'hours', amount: 'hours' },
  GrantProgram_NotBeneficiary: { awardId: 'number' },
  GrantProgram_NotExpired: { awardId: 'number', expiresAt: 'time' },
  GrantProgram_NotOperator: { awardId: 'number' },
  GrantProgram_RoundBudgetExceeded: { amount: 'hours', left: 'hours' },
  GrantProgram_RoundClosed: { roundId: 'number' },
  GrantProgram_RoundNotOpen: { roundId: 'number', opensAt: 'time' },
  GrantProgram_TrancheReleased: { awardId: 'number' },
  GrantProgram_UnknownAward: { awardId: 'number' },
  GrantProgram_UnknownRound: { roundId: 'number' },
  GrantProgram_UsedEnough: { awardId: 'number', spent: 'hours', threshold: 'hours' },
  HardwareCatalog_AlreadyRetired: { classId: 'name' },
  HardwareCatalog_MissingEvidence: { classId: 'name' },
  HardwareCatalog_UnknownClass: { classId: 'name' },
  HardwareCatalog_WeightOutOfRange: { weight: 'weight' },
  InsufficientBalance: { balance: 'number', needed: 'number' },
  InvalidAccountNonce: { currentNonce: 'number' },
  PriceOracle_BadSignature: { source: 'name' },
  PriceOracle_InTheFuture: { source: 'name', observedAt: 'time', latest: 'time' },
  PriceOracle_LengthMismatch: { reports: 'number', signatures: 'number' },
  PriceOracle_NotAReporter: { source: 'name' },
  PriceOracle_NotEnoughGas: { left: 'number', needed: 'number' },
  PriceOracle_NotNewer: { source: 'name', observedAt: 'time', known: 'time' },
  PriceOracle_PriceOutOfRange: {
    source: 'name',
    price: 'money',
    minPrice: 'money',
    maxPrice: 'money',
  },
  PriceOracle_SourceExists: { source: 'name' },
  PriceOracle_TooManySources: { limit: 'number' },
  PriceOracle_TooOld: { source: 'name', observedAt: 'time', oldest: 'time' },
  PriceOracle_UnknownRound: { roundId: 'number' },
  PriceOracle_UnknownSource: { source: 'name' },
  ProgramAccessManager_RolesConflict: { heldRole: 'role', requestedRole: 'role' },
  ProviderRegistry_BadExpiry: { expiresAt: 'time', latest: 'time' },
  ProviderRegistry_BadSerial: { given: 'number', expected: 'number' },
  ProviderRegistry_BadTier: { tier: 'number' },
  ProviderRegistry_ClosedClass: { classId: 'name' },
  ProviderRegistry_DuplicateClass: { classId: 'name' },
  ProviderRegistry_ExitDelayTooShort: { exitDelay: 'duration', disputeWindow: 'duration' },
  ProviderRegistry_ExitNotReached: { exitableAt: 'time' },
  ProviderRegistry_NoUnits: { classId: 'name' },
  ProviderRegistry_OpenObligations: { obligations: 'number' },
  ProviderRegistry_ReadersNeeded: { given: 'number', needed: 'number' },
  ProviderRegistry_ShortTransfer: { sent: 'money', received: 'money' },
  ProviderRegistry_StakeTooLow: { stake: 'money', required: 'money' },
  ProviderRegistry_TooManyClasses: { given: 'number', limit: 'number' },
  ProviderRegistry_WrongStatus: { status: 'case' },
  Reserve_BadBacking: { haircutBps: 'share', backingShareBps: 'share' },
  Reserve_BadBreakerLines: { slowBps: 'share', haltBps: 'share', healthyBps: 'share' },
  Reserve_BadThresholds: { floorBps: 'share', healthyBps: 'share' },
  Reserve_BelowFloor: { coverageBps: 'share', floorBps: 'share' },
  Reserve_BelowHealthy: { coverageBps: 'share', healthyBps: 'share' },
  Reserve_CapBelowSupply: { supplyCap: 'hours', supply: 'hours' },
  Reserve_CapExceeded: { supplyAfter: 'hours', supplyCap: 'hours' },
  Reserve_ChangedTooRecently: { nextChangeAt: 'time' },
  Reserve_CostAboveLimit: { cost: 'money', maxCost: 'money' },
  Reserve_DailyLimitExceeded: { amount: 'hours', leftToday: 'hours' },
  Reserve_DecimalsMismatch: { assetDecimals: 'number', oracleDecimals: 'number' },
  Reserve_DirectionHalted: { direction: 'case' },
  Reserve_DustRedemption: { amount: 'hours' },
  Reserve_FeeTooHigh: { feeBps: 'share', limitBps: 'share' },
  Reserve_InsufficientAssets: { assets: 'money', amount: 'money' },
  Reserve_IntervalTooShort: { minInterval: 'duration', limit: 'duration' },
  Reserve_MintHalted: { totalCoverageBps: 'share', haltBps: 'share' },
  Reserve_NotHalted: { direction: 'case' },
  Reserve_OracleStale: { validUntil: 'time' },
  // A price, a cap or an amount: the error does not say, so its sentence shows no amounts.
  Reserve_OutOfRange: { given: 'number', limit: 'number' },
  Reserve_PayoutBelowLimit: { payout: 'money', minPayout: 'money' },
  // Of the settlement asset or of CCH: the sentence shows no amounts.
  Reserve_PermitRefused: { allowance: 'number', needed: 'number' },
  Reserve_ShortTransfer: { sent: 'money', received: 'money' },
  Reserve_StepLimitOutOfRange: { maxStepBps: 'share', limitBps: 'share' },
  Reserve_StepTooLarge: { price: 'money', lowest: 'money', highest: 'money' },
  Reserve_UnsupportedDecimals: { decimals: 'number', lowest: 'number', highest: 'number' },
  SafeCastOverflowedUintDowncast: { bits: 'number', value: 'number' },
  StringTooLong: { str: 'text' },
};

export function unitOf(error: string, parameter: string, type: string): ErrorUnit | undefined {
  return type === 'address' ? 'address' : UNITS[error]?.[parameter];
}
