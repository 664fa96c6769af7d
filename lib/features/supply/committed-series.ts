import 'server-only';

import { subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { asOf } from '@/lib/features/framework/queries';

import { COMMITMENT_EVENTS, committedPeriod, replayCommitted, toH100s } from './committed';
import { endOf, toDay } from './days';
import { SUPPLY_EVENTS } from './history';
import { MOST_LINES, toLines, type Cell, type Line } from './series';
import { keyColumn, narrowed, unknownBuckets, withTotal, type Frame } from './series-frame';

type Measure = 'committed' | 'committedSold';

/**
 * Hours that providers committed for the thirty days a step's end lies in, as the H100s that deliver them; or what of them was
 * sold. Days that are over come from their sums, today from the mirror.
 */
export async function committedLines(frame: Frame, measure: Measure): Promise<Line[]> {
  const { buckets, group } = frame;
  if (group === 'provider') return providerLines(frame, measure);
  const places = new Map(buckets.map(({ to }, i) => [to, i]));
  const column = measure === 'committed' ? Prisma.sql`hours` : Prisma.sql`sold`;
  const rows = await db().$queryRaw<{ key: string; day: Date; value: string }[]>`
    SELECT ${keyColumn[group]} AS key, day, sum(${column})::text AS value FROM supply_committed
    WHERE "chainId" = ${frame.chainId} AND day = ANY (${buckets.map(({ to }) => to)}::date[])
      AND day < ${frame.today}::date ${narrowed(frame.filter)}
    GROUP BY 1, 2`;
  const cells = rows.map(({ key, day, value }): Cell => ({
    key,
    bucket: places.get(toDay(day)) ?? 0,
    value: toH100s(BigInt(value)),
  }));
  const now = places.get(frame.today);
  if (now !== undefined)
    cells.push(...(await cellsNow(frame, measure)).map((cell) => ({ ...cell, bucket: now })));
  return withTotal(toLines(cells, buckets.length, unknownBuckets(frame)), frame);
}

function columnNow(measure: Measure): Prisma.Sql {
  return measure === 'committed' ? Prisma.sql`c.counted` : Prisma.sql`c.sold`;
}

async function cellsNow({ chainId, group, filter }: Frame, measure: Measure) {
  const { time } = await asOf();
  const rows = await db().$queryRaw<{ key: string; value: string }[]>`
    SELECT ${keyColumn[group as Exclude<typeof group, 'provider'>]} AS key,
      sum(${columnNow(measure)})::text AS value
    FROM chain_commitment c JOIN chain_provider p ON p."chainId" = c."chainId" AND p.address = c.provider
    WHERE c."chainId" = ${chainId} AND c.period = ${committedPeriod(time)} AND ${columnNow(measure)} > 0
      ${narrowed(filter)}
    GROUP BY 1`;
  return rows.map(({ key, value }) => ({ key, value: toH100s(BigInt(value)) }));
}

/** The providers that committed most for the current period, replayed from their own events. */
async function providerLines(frame: Frame, measure: Measure): Promise<Line[]> {
  const { chainId, buckets, today, filter } = frame;
  const { time } = await asOf();
  const largest = await db().$queryRaw<{ provider: string }[]>`
    SELECT c.provider FROM chain_commitment c
    JOIN chain_provider p ON p."chainId" = c."chainId" AND p.address = c.provider
    WHERE c."chainId" = ${chainId} AND c.period = ${committedPeriod(time)} AND ${columnNow(measure)} > 0
      ${narrowed(filter)}
    ORDER BY ${columnNow(measure)} DESC, c.provider LIMIT ${MOST_LINES}`;
  const events = await db().chainEvent.findMany({
    where: {
      chainId,
      contract: 'ProviderRegistry',
      name: { in: [...SUPPLY_EVENTS, ...COMMITMENT_EVENTS] },
      subject: { in: largest.map(({ provider }) => subject.provider(provider)) },
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true },
  });
  const times = buckets.map(({ to }) => (to === today ? time : endOf(to)));
  const cells = replayCommitted(events, times).flatMap(({ lines }, bucket) =>
    lines.map(({ provider, hours, sold }): Cell => ({
      ...{ key: provider, bucket },
      value: toH100s(measure === 'committed' ? hours : sold),
    })),
  );
  return toLines(cells, buckets.length);
}
