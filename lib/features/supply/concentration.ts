import { BPS } from '@/lib/core/units';

/**
 * How much of the supply few providers hold. Shares are basis points of live capacity; the Herfindahl–Hirschman index (HHI)
 * is the sum of squared percentage shares, 0 to 10,000. Integers only: capacities are WADs far beyond 2^53.
 */
export type Holder = { provider: string; capacity: bigint };

/** What a region's concentration is computed from: sums that can be kept up to date, and the ten largest. */
export type Holdings = {
  providers: number;
  /** Σ capacity. */
  sum: bigint;
  /** Σ capacity². */
  squares: bigint;
  /** The ten largest, largest first. */
  largest: readonly Holder[];
};

export type Concentration = {
  providers: number;
  sum: bigint;
  /** ⌊10,000 × Σ capacity² ÷ (Σ capacity)²⌋; 0 without supply. */
  hhi: number;
  largest: { provider: string; bps: number } | null;
  top10Bps: number;
};

const TOP = 10;

export function holdingsOf(holders: readonly Holder[]): Holdings {
  const live = holders.filter(({ capacity }) => capacity > 0n);
  const sorted = live.toSorted((a, b) =>
    a.capacity === b.capacity
      ? a.provider < b.provider
        ? -1
        : 1
      : a.capacity < b.capacity
        ? 1
        : -1,
  );
  return {
    providers: live.length,
    sum: live.reduce((sum, { capacity }) => sum + capacity, 0n),
    squares: live.reduce((sum, { capacity }) => sum + capacity * capacity, 0n),
    largest: sorted.slice(0, TOP),
  };
}

export function concentrationOf({ providers, sum, squares, largest }: Holdings): Concentration {
  if (sum === 0n) return { providers: 0, sum, hhi: 0, largest: null, top10Bps: 0 };
  const top = largest.slice(0, TOP).reduce((total, { capacity }) => total + capacity, 0n);
  const first = largest[0];
  return {
    providers,
    sum,
    hhi: Number((squares * BPS) / (sum * sum)),
    largest: first ? { provider: first.provider, bps: shareBps(first.capacity, sum) } : null,
    top10Bps: shareBps(top, sum),
  };
}

/** ⌊part × 10,000 ÷ whole⌋. A share of exactly the line is on it, one unit below is not. */
export function shareBps(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * BPS) / whole);
}

/**
 * Bands of the HHI: above 1,800 highly concentrated (U.S. Department of Justice and Federal Trade Commission, “Merger
 * Guidelines”, 2023, guideline 1), from 1,000 moderately (U.S. Department of Justice, “Herfindahl-Hirschman Index”).
 */
export const HHI_LINES = [1_000, 1_800] as const;
export type HhiBand = 'low' | 'moderate' | 'high';

export function hhiBand(hhi: number): HhiBand {
  if (hhi > HHI_LINES[1]) return 'high';
  return hhi >= HHI_LINES[0] ? 'moderate' : 'low';
}

/**
 * Lines for the largest share beside the programme's own cap, basis points. 30 %: U.S. Department of Justice and Federal Trade
 * Commission, “Merger Guidelines”, 2023, guideline 1. 40 %: German Act against Restraints of Competition (GWB), section
 * 18 (4), which presumes dominance from there. That they suit a supply of compute is an assumption of this programme.
 */
export const SHARE_LINES = [3_000, 4_000] as const;

export const ALERT_MEASURES = ['LARGEST_SHARE', 'HHI'] as const;
export type AlertMeasure = (typeof ALERT_MEASURES)[number];
export type Side = 'ABOVE' | 'BELOW';

/** One line that something is watched against. `scope` is a region's code, or `ALL`. */
export type Line = { scope: string; measure: AlertMeasure; line: number };
export type Crossing = Line & { side: Side; value: number; provider: string | null };

/** A value comes back below a line only this far under it, so that a provider at the line does not ring every block. */
export const HYSTERESIS: Record<AlertMeasure, number> = { LARGEST_SHARE: 50, HHI: 25 };

/** On which side a value stands, given the side it was on before. A value never seen before begins below. */
export function sideOf(
  value: number,
  { measure, line }: Pick<Line, 'measure' | 'line'>,
  before: Side = 'BELOW',
): Side {
  if (value >= line) return 'ABOVE';
  return before === 'ABOVE' && value > line - HYSTERESIS[measure] ? 'ABOVE' : 'BELOW';
}

/** A region with fewer is concentrated by arithmetic: it is shown, and rings no alert. */
export const FEWEST_PROVIDERS = 5;

/** The lines of a scope: the programme's cap where one is set, the two of `SHARE_LINES`, and those of the HHI. */
export function linesOf(scope: string, capBps: number | null): Line[] {
  const shares = [...new Set([...(capBps === null ? [] : [capBps]), ...SHARE_LINES])];
  return [
    ...shares.map((line): Line => ({ scope, measure: 'LARGEST_SHARE', line })),
    ...HHI_LINES.map((line): Line => ({ scope, measure: 'HHI', line })),
  ];
}

export function lineKey({ scope, measure, line }: Line): string {
  return `${scope} ${measure} ${line}`;
}

/** Which lines were crossed since their last known side, upwards or downwards; each once. */
export function crossings(
  scopes: readonly { scope: string; concentration: Concentration }[],
  capBps: number | null,
  sides: ReadonlyMap<string, Side>,
): Crossing[] {
  return scopes
    .filter(({ scope, concentration }) => {
      const known = linesOf(scope, capBps).some((line) => sides.get(lineKey(line)) === 'ABOVE');
      return scope === 'ALL' || concentration.providers >= FEWEST_PROVIDERS || known;
    })
    .flatMap(({ scope, concentration }) =>
      linesOf(scope, capBps).flatMap((line) => {
        const before = sides.get(lineKey(line)) ?? 'BELOW';
        // A region that shrank below the fewest rings no more, and what rang there ends.
        const counts = scope === 'ALL' || concentration.providers >= FEWEST_PROVIDERS;
        const value = counts ? valueOf(line.measure, concentration) : 0;
        const side = sideOf(value, line, before);
        if (side === before) return [];
        return [{ ...line, side, value, provider: concentration.largest?.provider ?? null }];
      }),
    );
}

function valueOf(measure: AlertMeasure, { hhi, largest }: Concentration): number {
  return measure === 'HHI' ? hhi : (largest?.bps ?? 0);
}
