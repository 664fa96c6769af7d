import { z } from 'zod';

import { replayCertificates, SUPPLY_EVENTS, type SupplyEvent } from './history';

/** What moves the hours that providers promised. */
export const COMMITMENT_EVENTS = [
  'CapacityCommitted',
  'CommittedCapacitySold',
  'CommittedCapacityReleased',
  'CommitmentsRecounted',
] as const;

/** `PERIOD` of CapacityCommitments.sol: thirty days, counted from the Unix epoch. */
const PERIOD_MS = 30 * 86_400_000;
/** Hours of a period: what one H100 delivers in it. */
export const PERIOD_HOURS = 720n;

const integer = z.string().regex(/^\d+$/).transform(BigInt);
const committed = z.object({ provider: z.string(), period: integer, amount: integer });
const sold = z.object({ provider: z.string(), period: integer, sold: integer });
const recounted = z.object({ provider: z.string(), first: integer, counted: z.array(integer) });

/** Hours of the current period, 1e18 = one: `hours` as they count, `sold` of them. */
export type CommittedLine = {
  provider: string;
  /** Of the newest certificate; empty before one. */
  region: string;
  tier: number;
  hours: bigint;
  sold: bigint;
};

/** The period that `time` lies in. */
export function committedPeriod(time: Date): number {
  return Math.floor(time.getTime() / PERIOD_MS);
}

/**
 * What providers had committed at each of `times` (ascending) for the period that the time lies in. Counted as the chain's
 * own totals are: a certificate that is suspended or cannot deliver as much was counted anew by the act that changed it.
 */
export function replayCommitted(
  events: readonly SupplyEvent[],
  times: readonly Date[],
): { time: Date; lines: CommittedLine[] }[] {
  const certificates = replayCertificates(events.filter(isSupply), times, 'all');
  const promises = new Map<string, Map<bigint, { hours: bigint; sold: bigint }>>();
  let next = 0;
  return times.map((time, i) => {
    for (let event = events[next]; event && event.time <= time; event = events[++next])
      apply(event, promises);
    const period = BigInt(committedPeriod(time));
    const known = certificates[i]?.certificates;
    const lines = [...promises].flatMap(([provider, periods]): CommittedLine[] => {
      const promise = periods.get(period);
      if (!promise || (promise.hours === 0n && promise.sold === 0n)) return [];
      const certificate = known?.get(provider);
      return [
        { provider, region: certificate?.region ?? '', tier: certificate?.tier ?? 0, ...promise },
      ];
    });
    return { time, lines };
  });
}

function isSupply({ name }: SupplyEvent): boolean {
  return (SUPPLY_EVENTS as readonly string[]).includes(name);
}

function apply(
  { name, args }: SupplyEvent,
  promises: Map<string, Map<bigint, { hours: bigint; sold: bigint }>>,
): void {
  const change = (
    provider: string,
    period: bigint,
    values: Partial<{ hours: bigint; sold: bigint }>,
  ) => {
    const periods = promises.get(provider) ?? new Map<bigint, { hours: bigint; sold: bigint }>();
    periods.set(period, { ...(periods.get(period) ?? { hours: 0n, sold: 0n }), ...values });
    promises.set(provider, periods);
  };
  switch (name) {
    case 'CapacityCommitted': {
      const { provider, period, amount } = committed.parse(args);
      return change(provider, period, { hours: amount });
    }
    case 'CommittedCapacitySold':
    case 'CommittedCapacityReleased': {
      const { provider, period, sold: hours } = sold.parse(args);
      return change(provider, period, { sold: hours });
    }
    case 'CommitmentsRecounted': {
      const { provider, first, counted } = recounted.parse(args);
      counted.forEach((hours, i) => change(provider, first + BigInt(i), { hours }));
    }
  }
}

/** Hours of a period as the number of H100s that deliver them, WAD, rounded down. */
export function toH100s(hours: bigint): bigint {
  return hours / PERIOD_HOURS;
}

/** By region and tier. */
export function sumCommitted(lines: readonly CommittedLine[]): Omit<CommittedLine, 'provider'>[] {
  const sums = new Map<string, Omit<CommittedLine, 'provider'>>();
  for (const { region, tier, hours, sold: part } of lines) {
    const sum = sums.get(`${region} ${tier}`) ?? { region, tier, hours: 0n, sold: 0n };
    sum.hours += hours;
    sum.sold += part;
    sums.set(`${region} ${tier}`, sum);
  }
  return [...sums.values()];
}
