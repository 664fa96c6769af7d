import type { Hex } from 'viem';

import type { ChainRole } from '@/lib/chain/roles';
import type { Conclusion } from '@/lib/features/access/schema';
import type { PegTerms } from '@/lib/features/peg/schema';

import type { InventoryItem, ProviderKey, SmeKey, Tier } from './companies';

/**
 * One thing that happened. `at` and every other time is seconds since the start (clock.ts); money is in units of the
 * settlement asset, hours in CCH (1e18).
 *
 * An act that the AccessManager delays is two events: the proposal, which has a `key` and is scheduled at its time, and an
 * `enact` of that key. A proposal that was cancelled has no `enact`.
 */
export type StoryEvent =
  | HardwareClassEvent
  | StakeRateEvent
  | ConcentrationCapEvent
  | CarbonCeilingEvent
  | AccessReviewEvent
  | RoleWaitEvent
  | ProviderApplicationEvent
  | ProviderOnPaperEvent
  | ProviderDeclineEvent
  | StakeEvent
  | CertificationEvent
  | SuspendEvent
  | CommitmentEvent
  | ExitEvent
  | PegEvent
  | CancellationEvent
  | EnactEvent
  | FundEvent
  | IssueEvent
  | WithdrawEvent
  | HaltEvent
  | ReopenEvent
  | MintEvent
  | RedeemEvent
  | PayEvent
  | RoundOpenEvent
  | RoundCloseEvent
  | GrantApplicationEvent
  | AwardEvent
  | OperatorEvent
  | DeclineEvent
  | TrancheEvent
  | CutEvent
  | ClawBackEvent
  | ExpireEvent
  | SpendEvent;

export type StoryKind = StoryEvent['kind'];
export type EventOf<K extends StoryKind> = Extract<StoryEvent, { kind: K }>;

/** A certifier sets a class of the catalogue. */
export type HardwareClassEvent = {
  kind: 'hardware-class';
  at: number;
  classId: string;
  weight: bigint;
  evidence: string;
  evidenceHash: Hex;
  reason: string;
};

/** The administrator proposes the stake for each H100-equivalent GPU. Delayed. */
export type StakeRateEvent = {
  kind: 'stake-rate';
  at: number;
  key: string;
  amount: bigint;
  reason: string;
};

/** The administrator says which share of the supply one provider should hold at most. Nothing follows on chain. */
export type ConcentrationCapEvent = {
  kind: 'concentration-cap';
  at: number;
  capBps: number;
  reason: string;
};

/** The administrator says how much carbon the programme may cause in a year. Nothing follows on chain. */
export type CarbonCeilingEvent = {
  kind: 'carbon-ceiling';
  at: number;
  tonnes: number;
  reason: string;
};

/** The regulator reviews who can do what, and signs it. Nothing follows on chain. */
export type AccessReviewEvent = {
  kind: 'access-review';
  at: number;
  conclusion: Conclusion;
  reason: string;
};

/** The administrator lets new holders of a role wait, past the portal. Delayed. */
export type RoleWaitEvent = {
  kind: 'role-wait';
  at: number;
  key: string;
  role: ChainRole;
  /** Seconds before the role counts for a new holder. */
  seconds: number;
};

/** A provider applies through the portal. */
export type ProviderApplicationEvent = {
  kind: 'provider-application';
  at: number;
  key: string;
  provider: ProviderKey;
};

/** A certifier enters a provider that applied by letter. */
export type ProviderOnPaperEvent = {
  kind: 'provider-on-paper';
  at: number;
  provider: ProviderKey;
  source: string;
  reason: string;
};

export type ProviderDeclineEvent = {
  kind: 'provider-decline';
  at: number;
  application: string;
  provider: ProviderKey;
  reason: string;
};

export type StakeEvent = { kind: 'stake'; at: number; provider: ProviderKey; amount: bigint };

/** A first certification or, with a `serial` above zero, a renewal. */
export type CertificationEvent = {
  kind: 'certification';
  at: number;
  provider: ProviderKey;
  /** The application that it answers; absent for a renewal and for an application on paper. */
  application?: string;
  /** Certifications that the provider had before. */
  serial: number;
  tier: Tier;
  region: `CH-${string}`;
  expiresAt: number;
  inventory: InventoryItem[];
  reason: string;
};

export type SuspendEvent = { kind: 'suspend'; at: number; provider: ProviderKey; reason: string };

/**
 * A provider promises the same share of its capacity for each of the next periods of thirty days, as far as its
 * certification covers them.
 */
export type CommitmentEvent = {
  kind: 'commitment';
  at: number;
  provider: ProviderKey;
  periods: number;
  /** Basis points of the hours that the certified hardware delivers. */
  shareBps: number;
};

export type ExitEvent = {
  kind: 'exit';
  at: number;
  provider: ProviderKey;
  phase: 'requested' | 'completed';
};

/** The peg manager proposes terms. Delayed. */
export type PegEvent = { kind: 'peg'; at: number; key: string; terms: PegTerms; reason: string };

/** The guardian cancels a proposal before it takes effect. */
export type CancellationEvent = { kind: 'peg-cancelled'; at: number; of: string; reason: string };

/** The proposer carries out what waited long enough. */
export type EnactEvent = { kind: 'enact'; at: number; of: string };

export type FundEvent = {
  kind: 'fund';
  at: number;
  amount: bigint;
  source: string;
  reason: string;
};

/** Hours for grants, unpaid. */
export type IssueEvent = { kind: 'issue'; at: number; amount: bigint; reason: string };

/** Surplus back to the treasury. Delayed. */
export type WithdrawEvent = {
  kind: 'withdraw';
  at: number;
  key: string;
  amount: bigint;
  reason: string;
};

export type HaltEvent = {
  kind: 'halt';
  at: number;
  direction: 'mint' | 'redeem';
  reason: string;
};

/** The peg manager proposes to open a direction again. Delayed. */
export type ReopenEvent = {
  kind: 'reopen';
  at: number;
  key: string;
  direction: 'mint' | 'redeem';
  reason: string;
};

/** A company buys hours at the peg. */
export type MintEvent = { kind: 'mint'; at: number; company: SmeKey; amount: bigint };

/** A company gives hours back at the peg. */
export type RedeemEvent = {
  kind: 'redeem';
  at: number;
  company: ProviderKey | SmeKey;
  amount: bigint;
};

/** Hours move to a provider for finished work: from the simulated market for grants, from a company for its own jobs. */
export type PayEvent = {
  kind: 'pay';
  at: number;
  from: SmeKey | 'market';
  to: ProviderKey;
  amount: bigint;
};

export type RoundOpenEvent = {
  kind: 'round-open';
  at: number;
  roundId: number;
  title: string;
  description: string;
  budget: bigint;
  opensAt: number;
  closesAt: number;
  reason: string;
};

export type RoundCloseEvent = { kind: 'round-close'; at: number; roundId: number; reason: string };

export type GrantApplicationEvent = {
  kind: 'grant-application';
  at: number;
  key: string;
  roundId: number;
  sme: SmeKey;
  title: string;
  summary: string;
  /** H100-hours asked for. */
  hours: number;
  preferredClass?: string;
};

export type AwardEvent = {
  kind: 'award';
  at: number;
  /** The chain counts awards from 1 in the order in which they are made. */
  awardId: number;
  application: string;
  roundId: number;
  sme: SmeKey;
  amount: bigint;
  midTermAt: number;
  expiresAt: number;
  reason: string;
};

/** The beneficiary lets the simulated market spend the award. */
export type OperatorEvent = { kind: 'operator'; at: number; awardId: number; sme: SmeKey };

export type DeclineEvent = { kind: 'decline'; at: number; application: string; reason: string };

export type TrancheEvent = {
  kind: 'tranche';
  at: number;
  awardId: number;
  /** What the progress report showed. */
  report: string;
  reason: string;
};

export type CutEvent = { kind: 'cut'; at: number; awardId: number; reason: string };

export type ClawBackEvent = { kind: 'claw-back'; at: number; awardId: number; reason: string };

/** Anyone may end an expired award; here the beneficiary does. */
export type ExpireEvent = { kind: 'expire'; at: number; awardId: number };

/** The simulated market takes hours for a job that ran at `provider` on `classId`. */
export type SpendEvent = {
  kind: 'spend';
  at: number;
  awardId: number;
  amount: bigint;
  jobRef: Hex;
  provider: ProviderKey;
  classId: string;
};

/**
 * Who carries out an event of each kind. `company`: the one that the event or its award names (`from` of a `pay`, which
 * may be the market). `proposer`: whoever proposed what is enacted.
 */
export const DOER_OF = {
  'hardware-class': 'certifier',
  'stake-rate': 'admin',
  'concentration-cap': 'admin',
  'carbon-ceiling': 'admin',
  'access-review': 'regulator',
  'role-wait': 'admin',
  'provider-application': 'company',
  'provider-on-paper': 'certifier',
  'provider-decline': 'certifier',
  stake: 'company',
  certification: 'certifier',
  suspend: 'certifier',
  commitment: 'company',
  exit: 'company',
  peg: 'peg-manager',
  'peg-cancelled': 'regulator',
  enact: 'proposer',
  fund: 'treasurer',
  issue: 'treasurer',
  withdraw: 'treasurer',
  halt: 'regulator',
  reopen: 'peg-manager',
  mint: 'company',
  redeem: 'company',
  pay: 'company',
  'round-open': 'grants-officer',
  'round-close': 'grants-officer',
  'grant-application': 'company',
  award: 'grants-officer',
  operator: 'company',
  decline: 'grants-officer',
  tranche: 'grants-officer',
  cut: 'grants-officer',
  'claw-back': 'grants-officer',
  expire: 'company',
  spend: 'market',
} as const satisfies Record<StoryKind, string>;
