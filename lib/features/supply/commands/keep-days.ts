import type { Db, Tx } from '@/lib/db/client';

import { COMMITMENT_EVENTS, replayCommitted, sumCommitted } from '../committed';
import { addDays, daysOf, endOf, toDay, type Day } from '../days';
import { replayLines, SUPPLY_EVENTS } from '../history';
import { lastFinalDay } from './last-final-day';

export type KeepDaysOptions = {
  db: Db;
  /** Days in one transaction; 120 unless told. */
  batch?: number;
};

/**
 * Writes the supply, the commitments and the sales of every day that is over and final, for each mirrored chain. Returns how many days.
 *
 * A day is worked out from the events alone and replaces what stood for it, in the transaction that moves the mark: to be
 * killed, run twice or run by two workers writes each day once. Only days before the final block's own: what may still be
 * reorganised is no day yet.
 */
export async function keepDays({ db, batch = 120 }: KeepDaysOptions): Promise<number> {
  const chains = await db.chainCursor.findMany({ select: { chainId: true } });
  let total = 0;
  for (const { chainId } of chains)
    for (;;) {
      const days = await db.$transaction((tx) => keepNext(tx, chainId, batch), {
        timeout: 120_000,
      });
      total += days;
      if (days < batch) break;
    }
  return total;
}

/** The next days of a chain, or none. The mark's row is what two workers wait for. */
async function keepNext(tx: Tx, chainId: number, batch: number): Promise<number> {
  const last = await lastFinalDay(tx, chainId);
  const from = await nextDay(tx, chainId);
  if (last === undefined || from === undefined || from > last) return 0;
  const days = daysOf({ from, to: last }).slice(0, batch);
  const to = days.at(-1) ?? from;

  const range = { gte: new Date(from), lte: new Date(to) };
  await tx.supplyDay.deleteMany({ where: { chainId, day: range } });
  await tx.supplySale.deleteMany({ where: { chainId, day: range } });
  await tx.supplyCommitted.deleteMany({ where: { chainId, day: range } });
  await writeSupply(tx, chainId, days);
  await writeSales(tx, chainId, from, to);
  await tx.supplyMark.upsert({
    where: { chainId },
    create: { chainId, through: new Date(to) },
    update: { through: new Date(to) },
  });
  return days.length;
}

/** The day after the mark; before there is one, the day of the first event. */
async function nextDay(tx: Tx, chainId: number): Promise<Day | undefined> {
  const [mark] = await tx.$queryRaw<{ through: Date }[]>`
    SELECT through FROM supply_mark WHERE "chainId" = ${chainId} FOR UPDATE`;
  if (mark) return addDays(toDay(mark.through), 1);
  const first = await tx.chainEvent.findFirst({
    where: { chainId },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { time: true },
  });
  return first ? toDay(first.time) : undefined;
}

async function writeSupply(tx: Tx, chainId: number, days: readonly Day[]): Promise<void> {
  const last = days.at(-1);
  if (last === undefined) return;
  const events = await tx.chainEvent.findMany({
    where: {
      chainId,
      contract: { in: ['HardwareCatalog', 'ProviderRegistry'] },
      name: { in: [...SUPPLY_EVENTS, ...COMMITMENT_EVENTS] },
      time: { lte: endOf(last) },
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true },
  });
  const ends = days.map(endOf);
  const certified = replayLines(events, ends).flatMap(({ time, lines }) =>
    lines.map(({ units, capacity, ...line }) => ({
      ...line,
      chainId,
      day: new Date(toDay(time)),
      units,
      capacity: capacity.toString(),
    })),
  );
  const committed = replayCommitted(events, ends).flatMap(({ time, lines }) =>
    sumCommitted(lines).map(({ hours, sold, ...line }) => ({
      ...line,
      chainId,
      day: new Date(toDay(time)),
      hours: hours.toString(),
      sold: sold.toString(),
    })),
  );
  await tx.supplyDay.createMany({ data: certified });
  await tx.supplyCommitted.createMany({ data: committed });
}

/** Transfers of CCH to a provider, from whoever is none: hours that were paid for. Mints, and what providers pass on, are not. */
async function writeSales(tx: Tx, chainId: number, from: Day, to: Day): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO supply_sale ("chainId", day, buyer, provider, hours)
    SELECT e."chainId", (e.time AT TIME ZONE 'UTC')::date, e.args->>'from', e.args->>'to', sum((e.args->>'value')::numeric)
    FROM chain_event e
    JOIN chain_provider p ON p."chainId" = e."chainId" AND p.address = e.args->>'to'
    WHERE e."chainId" = ${chainId} AND e.contract = 'ComputeToken' AND e.name = 'Transfer'
      AND e.time >= ${new Date(from)} AND e.time < ${new Date(addDays(to, 1))}
      AND e.args->>'from' <> '0x0000000000000000000000000000000000000000'
      AND NOT EXISTS (
        SELECT 1 FROM chain_provider s WHERE s."chainId" = e."chainId" AND s.address = e.args->>'from')
    GROUP BY 1, 2, 3, 4`;
}
