import type { ApplicationAnswers } from '@/lib/features/application/schema';

import type { PeriodRefusal } from './commitment-rules';
import type { Turn } from './rules';
import type { ProviderStatus } from './states';

export type InventoryLine = { classId: string; units: number; weight: bigint; capacity: bigint };

/** Days that the register's uptime looks back. */
export const REGISTER_UPTIME_DAYS = 30;

/** A provider as the mirror has it, with the name under which it applied. */
export type ProviderDto = {
  address: `0x${string}`;
  name: string | null;
  demo: boolean;
  website: string | null;
  status: ProviderStatus | 'LAPSED';
  chainStatus: ProviderStatus;
  tier: number;
  region: string;
  expiresAt: Date | null;
  appliedAt: Date;
  certifiedAt: Date | null;
  serial: number;
  signer: string | null;
  /** The second reader, for the tiers that take two. */
  seconder: string | null;
  reason: string | null;
  recordHash: string | null;
  stake: bigint;
  obligations: number;
  exitableAt: Date | null;
  inventory: InventoryLine[];
  /** GPUs that a certifier signed for. */
  units: number;
  /** H100-equivalent GPUs (WAD) that count now: 0 unless live. */
  capacity: bigint;
  /** H100-equivalent GPUs (WAD) of the signed inventory, live or not. */
  signedCapacity: bigint;
  blockNumber: bigint;
  final: boolean;
};

/** What befell a certificate while it was the provider's newest. */
export type CertificateTurn = {
  what: 'SUSPENDED' | 'RESTORED' | 'REVOKED' | 'LEFT' | 'REPLACED';
  time: Date;
  /** As it stands on chain; null where the chain has none. */
  reason: string | null;
  recordHash: string | null;
};

export type CertificateState = 'LIVE' | 'LAPSED' | 'SUSPENDED' | 'REVOKED' | 'LEFT' | 'REPLACED';

/** One certification as it reached the chain. */
export type CertificateDto = {
  /** The first is 1. */
  serial: number;
  tier: number;
  region: string;
  certifiedAt: Date;
  expiresAt: Date;
  signer: string;
  /** The second reader, for the tiers that take two. */
  seconder: string | null;
  recordHash: string | null;
  inventory: { classId: string; units: number }[];
  /** Oldest first. */
  turns: CertificateTurn[];
};

/** Thirty days for which hours are promised; `to` is the first moment after them. */
export type PeriodSpan = { period: number; from: Date; to: Date };

/** A promise as the mirror has it, in CCH; `counted` is what stands in the chain's totals. */
export type PromiseDto = PeriodSpan & {
  provider: string;
  hours: bigint;
  counted: bigint;
  sold: bigint;
};

/** What a provider has, promised and sold in a period, in CCH, by the certification and the weights of now. */
export type CommitmentDto = PeriodSpan & {
  /** What the certification delivers: 0 unless it is live and runs to the period's end. */
  capacity: bigint;
  committed: bigint;
  counted: bigint;
  sold: bigint;
  free: bigint;
  /** Why the provider cannot commit hours for the period; null when it can. */
  refusal: PeriodRefusal | null;
};

export type CommittedTotalDto = PeriodSpan & { counted: bigint; sold: bigint; unsold: bigint };

export type ProviderFilter = {
  status?: ProviderDto['status'];
  region?: string;
  classId?: string;
  tier?: number;
  /** Part of a name or address. */
  search?: string;
  /** Certified now, and until before this. */
  endsBefore?: Date;
};

export type ProviderEventDto = {
  name: string;
  time: Date;
  txHash: string;
  blockNumber: bigint;
  sender: string;
  recordHash: string | null;
  reason: string | null;
};

/** Power and grid of a provider's site. */
export type SiteFacts = {
  /** Power usage effectiveness as decimal text. */
  pue: string;
  /** Country whose grid feeds it: ISO 3166-1 alpha-2. */
  gridZone: string;
  /** Per cent. */
  renewableShare: number;
};

export type ProviderApplicationDto = {
  id: string;
  status: 'SUBMITTED' | 'DECLINED' | 'CERTIFIED';
  organisation: {
    id: string;
    name: string;
    registrationNumber: string;
    region: string;
    website: string | null;
    wallet: `0x${string}`;
    demo: boolean;
  };
  answers: ApplicationAnswers;
  /** Its hardware with each class once, as a certificate names it. */
  claimed: { classId: string; units: number }[];
  recordHash: string;
  decisionHash: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
};

/** A case that somebody must move on. Amounts are WADs of H100-equivalent GPUs and settlement-asset units. */
export type WaitingCaseDto = {
  provider: `0x${string}`;
  name: string | null;
  region: string;
  /** What waits: an application filed here, one on paper that a certifier entered, or a certification near its end. */
  kind: 'application' | 'paper' | 'renewal';
  /** The tier that is checked for, and how many of its items are met; null and 0 before anybody reads. */
  tier: number | null;
  met: number;
  asked: number;
  /** The certifier who began to read. */
  reader: string | null;
  /** Of the hardware that the provider names, or of what is certified now, by today's weights. */
  capacity: bigint;
  stake: bigint;
  required: bigint;
  turn: Turn;
  since: Date;
};

/** A provider that applied on paper, as the certifier entered it. */
export type PaperRegistrationDto = {
  name: string | null;
  registrationNumber: string | null;
  contactEmail: string | null;
  region: string;
  source: string;
  reason: string;
  recordHash: string;
  createdAt: Date;
};

/** One reader's signature over a certification; field for field `IProviderRegistry.Reader`. */
export type Reader = { signer: `0x${string}`; signature: `0x${string}` };
