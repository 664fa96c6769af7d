import 'server-only';

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

import { lengthOf, toDay, type Bucket, type Day } from './days';
import { fitting, onlineHoldings, type OnlineHolding } from './online-queries';
import { MOST_LINES, toLines, type Cell, type Line, type Simulation } from './series';
import { keyColumn, narrowed, withTotal, type Frame } from './series-frame';

type Row = { key: string; bucket: number; value: string; simulated: string };

/**
 * What was online: for each step the mean of its days that are over, and for a step that holds only today what is online now.
 * Days before the first machine was heard are gaps. Null while no machine was ever enrolled.
 */
export async function onlineLines(
  frame: Frame,
): Promise<{ lines: Line[]; simulated: Simulation | null } | null> {
  const { chainId, buckets, group, filter } = frame;
  const [holdings, first] = await Promise.all([
    onlineHoldings(),
    db().supplyOnlineDay.findFirst({ where: { chainId }, orderBy: { day: 'asc' } }),
  ]);
  if (holdings === null) return null;
  const known = buckets.map((bucket) =>
    finalDays(bucket, first && toDay(first.day), frame.through),
  );
  const rows = group === 'provider' ? await byProvider(frame) : await bySum(frame);
  const sums = rows.map(({ key, bucket, value, simulated }) => ({
    ...{ key, bucket },
    value: mean(BigInt(value), known[bucket]),
    simulated: mean(BigInt(simulated), known[bucket]),
  }));
  const now = buckets.findIndex(({ to }, i) => to === frame.today && known[i] === 0);
  if (now >= 0)
    sums.push(
      ...fitting(holdings, filter).map((one) => ({
        key: keyOf(one, frame),
        bucket: now,
        value: one.capacity,
        simulated: one.simulatedCapacity,
      })),
    );
  const missing = new Set(known.flatMap((days, i) => (days === 0 && i !== now ? [i] : [])));
  const cells = sums.map(({ key, bucket, value }): Cell => ({ key, bucket, value }));
  const lines = withTotal(toLines(cells, buckets.length, missing), frame);
  return { lines, simulated: simulationOf(sums) };
}

/** Days of a bucket that are over and of which it is known what was heard. */
function finalDays({ from, to }: Bucket, first: Day | null, through: Day | null): number {
  if (first === null || through === null) return 0;
  const [start, end] = [from < first ? first : from, to > through ? through : to];
  return start > end ? 0 : lengthOf({ from: start, to: end });
}

function mean(sum: bigint, days: number | undefined): bigint {
  return days ? sum / BigInt(days) : 0n;
}

function simulationOf(sums: readonly { value: bigint; simulated: bigint }[]): Simulation | null {
  let [all, part] = [0n, 0n];
  for (const { value, simulated } of sums) {
    all += value;
    part += simulated;
  }
  return part === 0n ? null : { of: 'machines', bps: Number((part * 10_000n) / all) };
}

function keyOf({ provider, region, classId, tier }: OnlineHolding, { group }: Frame): string {
  return { total: '', region, class: classId, tier: String(tier), provider }[group];
}

function steps({ buckets, through }: Frame) {
  const last = buckets.at(-1)?.to ?? '';
  return {
    from: buckets[0]?.from ?? '',
    // What a day that is not final yet holds is not shown as one.
    to: through !== null && through < last ? through : last,
    starts: buckets.map(({ from }) => from),
  };
}

function bySum(frame: Frame): Promise<Row[]> {
  const { chainId, group, filter } = frame;
  const { from, to, starts } = steps(frame);
  return db().$queryRaw<Row[]>`
    SELECT ${keyColumn[group as Exclude<typeof group, 'provider'>]} AS key,
      width_bucket(day, ${starts}::date[]) - 1 AS bucket,
      sum(capacity)::text AS value, sum("simulatedCapacity")::text AS simulated
    FROM supply_online
    WHERE "chainId" = ${chainId} AND day >= ${from}::date AND day <= ${to}::date
      ${narrowed(filter)} ${ofClass(filter.classId)}
    GROUP BY 1, 2`;
}

/** Of the providers with most online on the last day that is known. */
function byProvider(frame: Frame): Promise<Row[]> {
  const { chainId, filter } = frame;
  const { from, to, starts } = steps(frame);
  return db().$queryRaw<Row[]>`
    WITH largest AS (
      SELECT o.provider FROM supply_online_provider o
      JOIN supply_provider p ON p."chainId" = o."chainId" AND p.address = o.provider
      WHERE o."chainId" = ${chainId} ${narrowed(filter)} ${ofClass(filter.classId)}
        AND o.day = (SELECT max(day) FROM supply_online_provider WHERE "chainId" = ${chainId} AND day <= ${to}::date)
      GROUP BY 1 ORDER BY sum(o.capacity) DESC, 1 LIMIT ${MOST_LINES})
    SELECT provider AS key, width_bucket(day, ${starts}::date[]) - 1 AS bucket,
      sum(capacity)::text AS value, sum("simulatedCapacity")::text AS simulated
    FROM supply_online_provider
    WHERE "chainId" = ${chainId} AND provider IN (SELECT provider FROM largest)
      AND day >= ${from}::date AND day <= ${to}::date ${ofClass(filter.classId)}
    GROUP BY 1, 2`;
}

function ofClass(classId: string | undefined): Prisma.Sql {
  return classId === undefined ? Prisma.empty : Prisma.sql`AND "classId" = ${classId}`;
}
