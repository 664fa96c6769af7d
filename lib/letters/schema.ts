/** Decisions of which the organisation gets a letter. */
export const LETTER_KINDS = [
  'provider.certified',
  'provider.application-declined',
  'provider.suspended',
  'provider.restored',
  'provider.revoked',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * Where a letter stands: the decision is not final on chain, no browser is there to print it, it is being written, it lies
 * ready, or it could not be written.
 */
export type LetterState =
  'waits-for-chain' | 'waits-for-browser' | 'pending' | 'written' | 'failed';

export type LetterDto = {
  recordHash: `0x${string}`;
  kind: LetterKind;
  state: LetterState;
  /** When it was decided. */
  createdAt: Date;
  /** Bytes. */
  size: number | null;
};

/** Everything a letter says. Money in units of the settlement asset, capacity and weights as WADs. */
export type LetterData = {
  kind: LetterKind;
  city: string;
  portalUrl: string;
  recordHash: string;
  decidedAt: Date;
  /** Wallet of the official who decided. */
  decidedBy: string;
  /** An invented company of a demonstration. */
  demo: boolean;
  addressee: { name: string | null; registrationNumber: string | null; wallet: string };
  reason: string;
  certified?: {
    tier: 1 | 2 | 3 | 4;
    isRenewal: boolean;
    region: string;
    expiresAt: Date;
    lines: { product: string; units: number; weight: bigint; capacity: bigint }[];
    units: number;
    capacity: bigint;
    requiredStake: bigint;
  };
  site?: {
    /** Whether a certifier confirmed it, or it is what the application says. */
    confirmed: boolean;
    address?: string;
    pue?: string;
    gridZone?: string;
    renewableShare?: number;
  };
  stake: bigint;
  money: { symbol: string; decimals: number };
  enacted: { chainId: number; txHash: string; blockNumber: bigint; time: Date };
  /** Line of the public log. */
  logIndex: bigint;
  objection: { until: Date; days: number; to: string };
};

/** What a kind is called in the message files. */
export const LETTER_WORDS = {
  'provider.certified': 'certified',
  'provider.application-declined': 'declined',
  'provider.suspended': 'suspended',
  'provider.restored': 'restored',
  'provider.revoked': 'revoked',
} as const satisfies Record<LetterKind, string>;

/** What `lastError` says of a letter that waits for a browser to print it. */
export const NO_BROWSER = 'no Chromium on this machine';
