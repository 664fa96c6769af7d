import { BPS, mulDivDown, mulDivUp } from '@/lib/core/units';

/** Constants of `GrantProgram`; a test compares them with the contract. */
export const FIRST_TRANCHE_BPS = 5_000n;
export const MIN_USE_BPS = 4_000n;

export const APPLICATION_STATUSES = ['SUBMITTED', 'AWARDED', 'DECLINED'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_TRANSITIONS = {
  award: { from: ['SUBMITTED'], to: 'AWARDED' },
  decline: { from: ['SUBMITTED'], to: 'DECLINED' },
} as const satisfies Record<string, { from: readonly ApplicationStatus[]; to: ApplicationStatus }>;

export type ApplicationAct = keyof typeof APPLICATION_TRANSITIONS;

export function mayMove(act: ApplicationAct, status: ApplicationStatus): boolean {
  return (APPLICATION_TRANSITIONS[act].from as readonly ApplicationStatus[]).includes(status);
}

/** CCH that may be spent at once; the rest waits for the progress report. */
export function firstTranche(awarded: bigint): bigint {
  return mulDivDown(awarded, FIRST_TRANCHE_BPS, BPS);
}

/** CCH of the first tranche that must be used by mid-term, or the award may be cut. */
export function leastUse(awarded: bigint): bigint {
  return mulDivUp(firstTranche(awarded), MIN_USE_BPS, BPS);
}

export type AwardFigures = {
  awarded: bigint;
  released: bigint;
  spent: bigint;
  returned: bigint;
  status: 'ACTIVE' | 'EXPIRED' | 'CLAWED_BACK';
  expiresAt: Date;
};

/** spent + returned + left = awarded, always. */
export function leftOf(award: Pick<AwardFigures, 'awarded' | 'spent' | 'returned'>): bigint {
  return award.awarded - award.spent - award.returned;
}

/** CCH that may be spent now: nothing once the award has ended or its expiry has come. */
export function availableOf(award: AwardFigures, now: Date): bigint {
  return award.status === 'ACTIVE' && award.expiresAt > now ? award.released - award.spent : 0n;
}

export type AwardAct = 'release' | 'cut' | 'clawBack' | 'expire';

/** What the grants officer, or for an expiry anyone, may do with an award now. */
export function actsOpenToAward(
  award: AwardFigures & { secondTrancheReleased: boolean; cut: boolean; midTermAt: Date },
  now: Date,
): AwardAct[] {
  if (award.status !== 'ACTIVE') return [];
  if (award.expiresAt <= now) return ['expire'];
  const acts: AwardAct[] = [];
  if (!award.secondTrancheReleased && !award.cut) acts.push('release');
  if (
    !award.secondTrancheReleased &&
    !award.cut &&
    award.midTermAt <= now &&
    award.spent < leastUse(award.awarded)
  )
    acts.push('cut');
  acts.push('clawBack');
  return acts;
}
