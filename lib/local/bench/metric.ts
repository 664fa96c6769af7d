export type Metric = {
  /** Dotted, from the area down: `audit.append.bulk`. Stable, because it is compared over time. */
  name: string;
  value: number;
  unit: string;
  /** What the value must reach, or may not pass; undefined where only the trend is of interest. */
  target?: { atLeast: number } | { atMost: number };
};

/** What a `*.bench.ts` exports, under a name that ends in `Bench`: measures and returns its metrics. */
export type Bench = () => Promise<Metric[]>;

export function isMet({ value, target }: Metric): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
