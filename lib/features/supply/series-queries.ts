import 'server-only';

import { subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';

import { committedLines } from './committed-series';
import { bucketsOf, endOf, readRange, toDay } from './days';
import { replayProviders, SUPPLY_EVENTS } from './history';
import { onlineLines } from './online-series';
import { supplyNow } from './queries';
import { groupSupply } from './rules';
import type { SupplyFilter } from './schema';
import {
  absenceOf,
  combine,
  freeOf,
  MOST_LINES,
  toLines,
  unitOf,
  utilisationOf,
  type Cell,
  type Group,
  type Line,
  type Measure,
  type SeriesDto,
  type Simulation,
} from './series';
import { keyColumn, narrowed, unknownBuckets, withTotal, type Frame } from './series-frame';

export type SeriesAsked = {
  measure: Measure;
  group: Group;
  filter?: SupplyFilter;
  from?: string;
  to?: string;
  range?: string;
};

/**
 * Public. A measure over days: levels at the end of each step, hours as the mean number of H100s that they keep busy. Days that
 * are over come from their sums; today is what counts now.
 */
export async function seriesOf({
  measure,
  group,
  filter = {},
  ...address
}: SeriesAsked): Promise<SeriesDto> {
  const { chainId, time } = await asOf();
  const today = toDay(time);
  const range = readRange(address, today);
  const buckets = bucketsOf(range);
  const mark = await db().supplyMark.findUnique({ where: { chainId } });
  const through = mark ? toDay(mark.through) : null;
  const frame: Frame = { chainId, buckets, group, filter, today, through };
  const told = { measure, group, unit: unitOf(measure), range, buckets, through };
  const absent = absenceOf(measure, group, filter.classId !== undefined);
  if (absent) return { ...told, lines: [], absent, simulated: null };
  if (measure === 'online') {
    const online = await onlineLines(frame);
    return online ? { ...told, ...online } : { ...told, ...NOT_MEASURED };
  }
  const lines = await linesFor(measure, frame);
  return { ...told, lines, simulated: fromMarket(measure) ? MARKET : null };
}

const NOT_MEASURED = { lines: [], absent: 'notMeasured' as const, simulated: null };
const MARKET: Simulation = { of: 'market', bps: 10_000 };

function fromMarket(measure: Measure): boolean {
  return env().GRIDHALL_DEMO && ['sold', 'free', 'utilisation'].includes(measure);
}

async function linesFor(measure: Exclude<Measure, 'online'>, frame: Frame): Promise<Line[]> {
  switch (measure) {
    case 'price':
      return [await priceLine(frame)];
    case 'sold':
      return soldLines(frame);
    case 'committed':
    case 'committedSold':
      return committedLines(frame, measure);
    case 'free':
    case 'utilisation': {
      const [certified, sold] = await Promise.all([certifiedLines(frame), soldLines(frame, false)]);
      return combine(certified, sold, measure === 'free' ? freeOf : utilisationOf);
    }
    case 'certified':
      return certifiedLines(frame);
  }
}

async function certifiedLines(frame: Frame): Promise<Line[]> {
  const { chainId, buckets, group, filter, today } = frame;
  if (group === 'provider') return providerLines(frame);
  const missing = unknownBuckets(frame);
  const rows = await db().$queryRaw<{ key: string; day: Date; value: string }[]>`
    SELECT ${keyColumn[group]} AS key, day, sum(capacity)::text AS value FROM supply_day
    WHERE "chainId" = ${chainId} AND day = ANY (${buckets.map(({ to }) => to)}::date[]) AND day < ${today}::date
      ${narrowed(filter)} ${filter.classId ? Prisma.sql`AND "classId" = ${filter.classId}` : Prisma.empty}
    GROUP BY 1, 2`;
  const places = new Map(buckets.map(({ to }, i) => [to, i]));
  const cells = rows.map(({ key, day, value }): Cell => ({
    key,
    bucket: places.get(toDay(day)) ?? 0,
    value: BigInt(value),
  }));
  const now = places.get(today);
  if (now !== undefined)
    cells.push(...(await cellsNow(group, filter)).map((cell) => ({ ...cell, bucket: now })));
  return withTotal(toLines(cells, buckets.length, missing), frame);
}

async function cellsNow(group: Exclude<Group, 'provider'>, filter: SupplyFilter) {
  const { lines, byTier, capacity } = await supplyNow(filter);
  const groups = {
    total: () => [{ key: '', capacity }],
    region: () => groupSupply(lines, 'region'),
    class: () => groupSupply(lines, 'classId'),
    tier: () => byTier,
  };
  return groups[group]().map(({ key, capacity: value }) => ({ key, value }));
}

/** The largest providers of today over time, replayed from their own events: no table keeps a day of every provider. */
async function providerLines({ chainId, buckets, filter, today }: Frame): Promise<Line[]> {
  const largest = await db().$queryRaw<{ address: string }[]>`
    SELECT address FROM supply_provider WHERE "chainId" = ${chainId} AND capacity > 0 ${narrowed(filter)}
      ${filter.classId ? Prisma.sql`AND classes @> ${[filter.classId]}::text[]` : Prisma.empty}
    ORDER BY capacity DESC, address LIMIT ${MOST_LINES}`;
  const subjects = largest.map(({ address }) => subject.provider(address));
  const events = await db().chainEvent.findMany({
    where: {
      chainId,
      name: { in: [...SUPPLY_EVENTS] },
      OR: [{ contract: 'HardwareCatalog' }, { subject: { in: subjects } }],
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true },
  });
  const { time } = await asOf();
  const times = buckets.map(({ to }) => (to === today ? time : endOf(to)));
  const cells = replayProviders(events, times).flatMap(({ providers }, bucket) =>
    [...providers].map(([key, value]): Cell => ({ key, bucket, value })),
  );
  return toLines(cells, buckets.length);
}

/** Hours paid for in each step ÷ its hours: how many H100s they keep busy. */
async function soldLines(
  { chainId, buckets, group, filter }: Frame,
  folded = true,
): Promise<Line[]> {
  const key =
    group === 'provider'
      ? Prisma.sql`s.provider`
      : group === 'class'
        ? keyColumn.total
        : keyColumn[group];
  const rows = await db().$queryRaw<{ key: string; bucket: number; value: string }[]>`
    SELECT ${key} AS key, width_bucket(s.day, ${buckets.map(({ from }) => from)}::date[]) - 1 AS bucket,
      sum(s.hours)::text AS value
    FROM supply_sale s JOIN supply_provider p ON p."chainId" = s."chainId" AND p.address = s.provider
    WHERE s."chainId" = ${chainId} AND s.day >= ${buckets[0]?.from}::date AND s.day <= ${buckets.at(-1)?.to}::date
      ${narrowed(filter)}
    GROUP BY 1, 2`;
  const cells = rows.map(({ key: name, bucket, value }): Cell => ({
    key: name,
    bucket,
    value: BigInt(value) / BigInt(24 * (buckets[bucket]?.days ?? 1)),
  }));
  if (folded) return withTotal(toLines(cells, buckets.length), { group, buckets });
  // Paired with another measure's lines: nothing may be folded away.
  return [...new Set(cells.map((cell) => cell.key))].flatMap((name) =>
    toLines(
      cells.filter((cell) => cell.key === name),
      buckets.length,
    ),
  );
}

/** The peg in force at the end of each step; a gap before the first. */
async function priceLine({ chainId, buckets }: Frame): Promise<Line> {
  const changes = await db().chainPegChange.findMany({
    where: { chainId },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { time: true, price: true },
  });
  return {
    key: '',
    values: buckets.map(({ to }) => {
      const last = changes.findLast(({ time }) => time <= endOf(to));
      return last ? toBigInt(last.price) : null;
    }),
  };
}
