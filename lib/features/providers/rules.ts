import { mulDivUp, WAD } from '@/lib/core/units';

export const PROVIDER_STATUSES = [
  'NONE',
  'APPLIED',
  'CERTIFIED',
  'SUSPENDED',
  'REVOKED',
  'EXITING',
  'EXITED',
] as const;
export type ProviderStatus = (typeof PROVIDER_STATUSES)[number];

/** What a page calls a provider: see shownStatus. */
export const SHOWN_STATUSES = [...PROVIDER_STATUSES, 'LAPSED'] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** What moves a provider on, from which states and into which: the table of `ProviderRegistry`. */
export const TRANSITIONS = {
  apply: { from: ['NONE'], to: 'APPLIED' },
  register: { from: ['NONE'], to: 'APPLIED' },
  decline: { from: ['APPLIED'], to: 'NONE' },
  certify: { from: ['APPLIED', 'CERTIFIED'], to: 'CERTIFIED' },
  suspend: { from: ['CERTIFIED'], to: 'SUSPENDED' },
  restore: { from: ['SUSPENDED'], to: 'CERTIFIED' },
  revoke: { from: ['CERTIFIED', 'SUSPENDED'], to: 'REVOKED' },
  requestExit: { from: ['CERTIFIED', 'SUSPENDED', 'REVOKED'], to: 'EXITING' },
  completeExit: { from: ['EXITING'], to: 'EXITED' },
} as const satisfies Record<string, { from: readonly ProviderStatus[]; to: ProviderStatus }>;

export type ProviderAct = keyof typeof TRANSITIONS;

export function mayAct(act: ProviderAct, status: ProviderStatus): boolean {
  return (TRANSITIONS[act].from as readonly ProviderStatus[]).includes(status);
}

export function actsOpenTo(status: ProviderStatus): ProviderAct[] {
  return (Object.keys(TRANSITIONS) as ProviderAct[]).filter((act) => mayAct(act, status));
}

/** Capacity counts while the certification is live: Certified and not past its expiry. No call marks a lapse. */
export function isLive(
  provider: { status: ProviderStatus; expiresAt: Date | null },
  now: Date,
): boolean {
  return provider.status === 'CERTIFIED' && provider.expiresAt !== null && provider.expiresAt > now;
}

/** What a page calls the provider: its status on chain, but Lapsed when the certification ran out. */
export function shownStatus(
  provider: { status: ProviderStatus; expiresAt: Date | null },
  now: Date,
): ProviderStatus | 'LAPSED' {
  if (provider.status === 'CERTIFIED' && !isLive(provider, now)) return 'LAPSED';
  return provider.status;
}

/** Σ units × weight: H100-equivalent GPUs as a WAD. */
export function capacityOf(inventory: readonly { units: number; weight: bigint }[]): bigint {
  return inventory.reduce((sum, item) => sum + BigInt(item.units) * item.weight, 0n);
}

/** H100-equivalent GPUs (WAD) of hardware somebody names. A class that is not open for certification counts nothing. */
export function claimedCapacity(
  hardware: readonly { classId: string; units: number }[],
  open: readonly { classId: string; weight: bigint }[],
): bigint {
  const weights = new Map(open.map((row) => [row.classId, row.weight]));
  return capacityOf(
    hardware.map(({ classId, units }) => ({ units, weight: weights.get(classId) ?? 0n })),
  );
}

/** ⌈capacity × stake per H100-equivalent GPU ÷ 1e18⌉, in settlement-asset units. */
export function requiredStake(capacity: bigint, stakePerHour: bigint): bigint {
  return mulDivUp(capacity, stakePerHour, WAD);
}

/** Days a certification of each tier runs at most: the less was checked, the sooner it is looked at again. */
export const TERM_DAYS: Record<1 | 2 | 3 | 4, number> = { 1: 120, 2: 180, 3: 365, 4: 365 };

/** Days before its expiry from which a certification is due for renewal. */
export const RENEWAL_DAYS = 30;

/** Live, and near enough to its expiry that the renewal should begin. */
export function isRenewalDue(
  provider: { status: ProviderStatus; expiresAt: Date | null },
  now: Date,
): boolean {
  if (!isLive(provider, now) || !provider.expiresAt) return false;
  return provider.expiresAt.getTime() - now.getTime() < RENEWAL_DAYS * 86_400_000;
}

/**
 * Whose move an undecided case waits for: the provider has not sent its application to the chain, its stake is short of
 * what it asks to have certified, the certifier has not decided, or the decision has not reached the chain.
 */
export const TURNS = [
  'provider-sends',
  'provider-stakes',
  'certifier-decides',
  'certifier-enacts',
] as const;
export type Turn = (typeof TURNS)[number];

export function turnOf({
  status,
  decided,
  stake,
  required,
}: {
  status: ProviderStatus;
  /** A decision is recorded that no chain act carries yet. */
  decided: boolean;
  /** Both in settlement-asset units; `required` for the hardware that the provider names. */
  stake: bigint;
  required: bigint;
}): Turn {
  if (status !== 'APPLIED') return 'provider-sends';
  if (decided) return 'certifier-enacts';
  return stake < required ? 'provider-stakes' : 'certifier-decides';
}
