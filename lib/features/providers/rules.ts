import { mulDivUp, WAD } from '@/lib/core/units';

import type { CaseStatus } from '@/lib/features/certification/states';

import type { ProviderStatus } from './states';

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

/** Each class once, in the order of its first line: sites are named apart, a certificate names classes. */
export function unitsByClass(
  lines: readonly { classId: string; units: number }[],
): { classId: string; units: number }[] {
  const units = new Map<string, number>();
  for (const line of lines) units.set(line.classId, (units.get(line.classId) ?? 0) + line.units);
  return [...units].map(([classId, sum]) => ({ classId, units: sum }));
}

/** ⌈capacity × stake per H100-equivalent GPU ÷ 1e18⌉, in settlement-asset units. */
export function requiredStake(capacity: bigint, stakePerHour: bigint): bigint {
  return mulDivUp(capacity, stakePerHour, WAD);
}

/** Days before its expiry from which a certification is due for renewal. */
export const RENEWAL_DAYS = 30;

/** Live, and near enough to its expiry that the renewal should begin. */
export function isRenewalDue(
  provider: { status: ProviderStatus; expiresAt: Date | null },
  now: Date,
): boolean {
  const dueAt = renewalDueAt(provider);
  return isLive(provider, now) && dueAt !== undefined && dueAt < now;
}

/** Certifications that end before this are due for renewal. */
export function renewalsBefore(now: Date): Date {
  return new Date(now.getTime() + RENEWAL_DAYS * 86_400_000);
}

/** When the renewal of a certification begins to be due; undefined for one that never was. */
export function renewalDueAt({ expiresAt }: { expiresAt: Date | null }): Date | undefined {
  return expiresAt ? new Date(expiresAt.getTime() - RENEWAL_DAYS * 86_400_000) : undefined;
}

/**
 * Whose move an undecided case waits for: the provider has not sent its application to the chain, has not answered what the
 * certifier asked, or its stake is short of what it asks to have certified; the certifier has not decided, the second
 * reader has not read, or the decision has not reached the chain.
 */
export const TURNS = [
  'provider-sends',
  'provider-answers',
  'provider-stakes',
  'certifier-decides',
  'second-reader-reads',
  'certifier-enacts',
] as const;
export type Turn = (typeof TURNS)[number];

export function turnOf({
  status,
  reading,
  decided,
  stake,
  required,
}: {
  status: ProviderStatus;
  /** Where the certifier's reading stands; undefined before it began. */
  reading?: CaseStatus | undefined;
  /** A decision is recorded that no chain act carries yet. */
  decided: boolean;
  /** Both in settlement-asset units; `required` for the hardware that the provider names. */
  stake: bigint;
  required: bigint;
}): Turn {
  if (status !== 'APPLIED' && status !== 'CERTIFIED') return 'provider-sends';
  if (reading === 'ASKED') return 'provider-answers';
  if (reading === 'SECOND_READING') return 'second-reader-reads';
  if (decided) return 'certifier-enacts';
  return stake < required ? 'provider-stakes' : 'certifier-decides';
}
