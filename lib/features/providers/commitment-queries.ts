import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import type { ChainCommitment } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import {
  committable,
  countingHours,
  HORIZON,
  periodAt,
  periodEnd,
  periodStart,
  refusalFor,
} from './commitment-rules';
import { capacityOf, isLive } from './rules';
import type { CommitmentDto, CommittedTotalDto, PromiseDto } from './schema';

/** Public. What a provider promised for the current period and the twelve that follow; a zero for each without a promise. */
export async function commitmentsOf(provider: string): Promise<CommitmentDto[]> {
  const { chainId, time } = await asOf();
  const [terms, rows] = await Promise.all([
    termsOf(chainId, provider, time),
    db().chainCommitment.findMany({
      where: { chainId, provider, period: { gte: periodAt(time) } },
    }),
  ]);
  const promises = new Map(rows.map((row) => [row.period, toPromise(row)]));
  return periodsFrom(time).map((period) => {
    const { hours, sold } = promises.get(period) ?? { hours: 0n, sold: 0n };
    const counted = countingHours({ period, hours }, terms);
    return {
      ...spanOf(period),
      capacity: countingHours({ period, hours: committable(terms.capacity) }, terms),
      committed: hours,
      counted,
      sold,
      free: counted > sold ? counted - sold : 0n,
      refusal: refusalFor(period, { now: time, ...terms }) ?? null,
    };
  });
}

/** Public. Who promised hours for a period, by address; what counts is what the chain's totals hold. */
export async function committedByProvider(period: number): Promise<PromiseDto[]> {
  const rows = await db().chainCommitment.findMany({
    where: { chainId: deployment().chainId, period, hours: { gt: 0 } },
    orderBy: { provider: 'asc' },
  });
  return rows.map(toPromise);
}

/** Public. What these providers promise for the current period and later ones, by provider and then by period. */
export async function listPromises(
  providers: readonly string[],
): Promise<Map<string, PromiseDto[]>> {
  const { chainId, time } = await asOf();
  const rows = await db().chainCommitment.findMany({
    where: {
      chainId,
      provider: { in: [...providers] },
      period: { gte: periodAt(time) },
      hours: { gt: 0 },
    },
    orderBy: [{ provider: 'asc' }, { period: 'asc' }],
  });
  const promises = new Map<string, PromiseDto[]>();
  for (const promise of rows.map(toPromise))
    promises.set(promise.provider, [...(promises.get(promise.provider) ?? []), promise]);
  return promises;
}

/** Public. The totals of the current period and the twelve that follow, as `totalCommittedHours` and `unsoldHours` say. */
export async function committedTotals(): Promise<CommittedTotalDto[]> {
  const { chainId, time } = await asOf();
  const rows = await db().chainCommitment.findMany({
    where: { chainId, period: { gte: periodAt(time) } },
  });
  const promises = rows.map(toPromise);
  return periodsFrom(time).map((period) => {
    const of = promises.filter((promise) => promise.period === period);
    const sum = (value: (promise: PromiseDto) => bigint) =>
      of.reduce((total, promise) => total + value(promise), 0n);
    return {
      ...spanOf(period),
      counted: sum(({ counted }) => counted),
      sold: sum(({ sold }) => sold),
      unsold: sum(({ counted, sold }) => (counted > sold ? counted - sold : 0n)),
    };
  });
}

async function termsOf(chainId: number, address: string, now: Date) {
  const [provider, inventory] = await Promise.all([
    db().chainProvider.findUnique({
      where: { chainId_address: { chainId, address } },
      select: { status: true, expiresAt: true },
    }),
    db().chainInventory.findMany({ where: { chainId, provider: address } }),
  ]);
  const classes = await db().chainHardwareClass.findMany({
    where: { chainId, classId: { in: inventory.map(({ classId }) => classId) } },
  });
  const weights = new Map(classes.map(({ classId, weight }) => [classId, toBigInt(weight)]));
  const live = provider !== null && isLive(provider, now);
  const signed = inventory.map(({ classId, units }) => ({
    units,
    weight: weights.get(classId) ?? 0n,
  }));
  return { live, expiresAt: provider?.expiresAt ?? null, capacity: live ? capacityOf(signed) : 0n };
}

function periodsFrom(now: Date): number[] {
  return Array.from({ length: HORIZON + 1 }, (_, ahead) => periodAt(now) + ahead);
}

function spanOf(period: number) {
  return { period, from: periodStart(period), to: periodEnd(period) };
}

function toPromise(row: ChainCommitment): PromiseDto {
  return {
    provider: row.provider,
    ...spanOf(row.period),
    hours: toBigInt(row.hours),
    counted: toBigInt(row.counted),
    sold: toBigInt(row.sold),
  };
}
