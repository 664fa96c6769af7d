import { Prisma } from '@/lib/db/generated/client';

import type { Bucket, Day } from './days';
import type { SupplyFilter } from './schema';
import type { Group, Line } from './series';

/** What every measure of a series is read for. */
export type Frame = {
  chainId: number;
  buckets: Bucket[];
  group: Group;
  filter: SupplyFilter;
  today: Day;
  /** The last day that is over, final and written; null before the first. */
  through: Day | null;
};

export const keyColumn = {
  total: Prisma.sql`''`,
  region: Prisma.sql`region`,
  class: Prisma.sql`"classId"`,
  tier: Prisma.sql`tier::text`,
};

/** Conditions on the columns `region` and `tier`. */
export function narrowed({ region, tier }: SupplyFilter): Prisma.Sql {
  return Prisma.sql`${region ? Prisma.sql`AND region = ${region}` : Prisma.empty}
    ${tier ? Prisma.sql`AND tier = ${tier}` : Prisma.empty}`;
}

/** One line of zeros is an answer; no line at all would look like a fault. */
export function withTotal(
  lines: Line[],
  { group, buckets }: Pick<Frame, 'group' | 'buckets'>,
): Line[] {
  if (lines.length > 0 || group !== 'total') return lines;
  return [{ key: '', values: buckets.map(() => 0n) }];
}

/** Buckets of which nothing is known yet: their last day is over and was not written. */
export function unknownBuckets({ buckets, today, through }: Frame): Set<number> {
  return new Set(
    buckets.flatMap(({ to }, i) => (to !== today && (through === null || to > through) ? [i] : [])),
  );
}
