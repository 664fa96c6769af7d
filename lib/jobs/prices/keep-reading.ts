import type { PriceSource } from '@/lib/features/oracle/sources/config';
import { toNumeric } from '@/lib/db/numeric';

import type { PricesContext } from './context';
import type { ListOutcome } from './read-lists';

/** Writes down how a list was found, for the pages. */
export async function keepReading(
  { db, now, chain }: PricesContext,
  { source, reading, problem }: ListOutcome,
): Promise<void> {
  const key = { chainId: chain.id, sourceId: source.id };
  const about = {
    title: source.title,
    url: source.url,
    invented: source.invented,
    terms: termsOf(source),
  };
  const found = reading && { price: toNumeric(reading.price), observedAt: reading.observedAt };
  const outcome = problem
    ? { problem: problem.code, detail: clean(problem.detail) }
    : { problem: null, detail: null, failingSince: null, failuresInRow: 0, readAt: now };
  await db.priceReading.upsert({
    where: { chainId_sourceId: key },
    create: {
      ...key,
      ...about,
      ...found,
      ...outcome,
      triedAt: now,
      tries: 1,
      ...(problem && { failures: 1, failuresInRow: 1, failingSince: now }),
    },
    update: {
      ...about,
      ...found,
      ...outcome,
      triedAt: now,
      tries: { increment: 1 },
      ...(problem && { failures: { increment: 1 }, failuresInRow: { increment: 1 } }),
    },
  });
  if (problem)
    await db.priceReading.updateMany({
      where: { ...key, failingSince: null },
      data: { failingSince: now },
    });
}

/** Lists that the configuration does not name any more. */
export async function forgetReadings(
  { db, chain }: PricesContext,
  sources: readonly PriceSource[],
): Promise<void> {
  await db.priceReading.deleteMany({
    where: { chainId: chain.id, sourceId: { notIn: sources.map(({ id }) => id) } },
  });
}

/** `CHF / 8xH100-hour`, `0.01 CHF / H100-hour` */
function termsOf({ currency, unit, minorDigits }: PriceSource): string {
  const minor = minorDigits === 0 ? '' : `0.${'0'.repeat(minorDigits - 1)}1 `;
  return `${minor}${currency} / ${unit}`;
}

/** A list's own words may hold a NUL, which PostgreSQL does not keep. */
function clean(text: string): string {
  return text.replaceAll('\0', '\ufffd').slice(0, 500);
}
