import type { Db, Tx } from '@/lib/db/client';
import { heardDays, heardHours } from '@/lib/features/nodes/hours-queries';
import { subject } from '@/lib/core/ids';

import { addDays, endOf, toDay, type Day } from '../days';
import { SUPPLY_EVENTS } from '../history';
import { onlineHours, sumOnline } from '../online';
import { lastFinalDay } from './last-final-day';

/** A machine that was cut off may tell its hours so many days later; one day more, for its clock. */
const LATE_DAYS = 8;

/**
 * Writes what was online on every day that is over and final, for each mirrored chain. Returns how many days were written.
 *
 * A day is worked out from the hours of heartbeats and the events of the registry alone, and replaces what stood for it. It
 * is worked out again while more of its slots become known, so that an hour that a machine told late is neither lost nor
 * counted twice; run again without news, nothing is written.
 */
export async function keepOnline({ db }: { db: Db }): Promise<number> {
  const chains = await db.chainCursor.findMany({ select: { chainId: true } });
  let total = 0;
  for (const { chainId } of chains)
    for (const { day, slots } of await dueDays(db, chainId)) {
      await db.$transaction((tx) => keepDay(tx, chainId, toDay(day), slots), { timeout: 120_000 });
      total += 1;
    }
  return total;
}

async function dueDays(db: Db, chainId: number): Promise<{ day: Date; slots: bigint }[]> {
  const last = await lastFinalDay(db, chainId);
  if (last === undefined) return [];
  const kept = await db.supplyOnlineDay.findMany({
    where: { chainId },
    orderBy: { day: 'desc' },
    take: LATE_DAYS + 1,
  });
  const late = addDays(last, -LATE_DAYS);
  const newest = kept[0] && toDay(kept[0].day);
  const from = newest === undefined ? null : new Date(newest < late ? newest : late);
  const known = new Map(kept.map(({ day, slots }) => [toDay(day), slots]));
  const heard = await heardDays(db, { from, to: new Date(last) });
  return heard.filter(({ day, slots }) => known.get(toDay(day)) !== slots);
}

/** The day's row is what two workers wait for. */
async function keepDay(tx: Tx, chainId: number, day: Day, slots: bigint): Promise<void> {
  const key = { chainId, day: new Date(day) };
  await tx.supplyOnlineDay.upsert({
    where: { chainId_day: key },
    create: { ...key, slots },
    update: { slots },
  });
  const heard = await heardHours(tx, { from: new Date(day), to: new Date(addDays(day, 1)) });
  const subjects = [...new Set(heard.map(({ provider }) => subject.provider(provider)))];
  const events = await tx.chainEvent.findMany({
    where: {
      chainId,
      name: { in: [...SUPPLY_EVENTS] },
      time: { lte: endOf(day) },
      OR: [{ contract: 'HardwareCatalog' }, { subject: { in: subjects } }],
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true },
  });
  const hours = onlineHours(events, heard);
  await tx.supplyOnline.deleteMany({ where: key });
  await tx.supplyOnlineProvider.deleteMany({ where: key });
  await tx.supplyOnline.createMany({
    data: sumOnline(hours, ({ region, classId, tier }) => ({ region, classId, tier })).map(
      ({ capacity, simulatedCapacity, ...sum }) => ({
        ...key,
        ...sum,
        capacity: capacity.toString(),
        simulatedCapacity: simulatedCapacity.toString(),
      }),
    ),
  });
  await tx.supplyOnlineProvider.createMany({
    data: sumOnline(hours, ({ provider, classId }) => ({ provider, classId })).map(
      ({ provider, classId, capacity, simulatedCapacity }) => ({
        ...key,
        provider,
        classId,
        capacity: capacity.toString(),
        simulatedCapacity: simulatedCapacity.toString(),
      }),
    ),
  });
}
