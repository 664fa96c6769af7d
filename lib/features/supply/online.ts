import type { HeardHour } from '@/lib/features/nodes/hours-queries';

import { replayCertificates, type SupplyEvent } from './history';

/** What of it counts: at most what was certified, the real before the simulated. */
export type OnlineHour = {
  provider: string;
  region: string;
  tier: number;
  classId: string;
  hour: Date;
  unitSlots: bigint;
  simulatedSlots: bigint;
  /** WAD: what one GPU of the class was worth. */
  weight: bigint;
};

const HOUR_MS = 3_600_000;
/** Heartbeats are counted in slots of thirty seconds. */
const SLOTS_AN_HOUR = 120n;
const SLOTS_A_DAY = 24n * SLOTS_AN_HOUR;

/**
 * The hours that count as online. A machine counts for a provider whose certification is in force at the end of the hour, and
 * for each class up to the units that were signed for: what it shows beyond that nobody checked, and is a discrepancy.
 *
 * `events` and `heard` in the order of time.
 */
export function onlineHours(
  events: readonly SupplyEvent[],
  heard: readonly HeardHour[],
): OnlineHour[] {
  const byHour = new Map<number, HeardHour[]>();
  for (const one of heard) {
    const at = one.hour.getTime();
    byHour.set(at, [...(byHour.get(at) ?? []), one]);
  }
  const hours = [...byHour.keys()].sort((a, b) => a - b);
  const ends = hours.map((at) => new Date(at + HOUR_MS - 1_000));
  const moments = replayCertificates(events, ends);
  return hours.flatMap((at, i) => {
    const { certificates, weights } = moments[i] ?? NOTHING;
    return holdersOf(byHour.get(at) ?? []).flatMap(({ provider, classId, real, simulated }) => {
      const certificate = certificates.get(provider);
      const signed = certificate?.inventory.find((line) => line.classId === classId)?.units ?? 0n;
      const limit = signed * SLOTS_AN_HOUR;
      const unitSlots = least(real + simulated, limit);
      if (!certificate || unitSlots === 0n) return [];
      const { region, tier } = certificate;
      return [
        {
          ...{ provider, region, tier, classId, hour: new Date(at), unitSlots },
          simulatedSlots: unitSlots - least(real, limit),
          weight: weights.get(classId) ?? 0n,
        },
      ];
    });
  });
}

const NOTHING: ReturnType<typeof replayCertificates>[number] = {
  certificates: new Map(),
  weights: new Map(),
};

function holdersOf(heard: readonly HeardHour[]) {
  const holders = new Map<
    string,
    { provider: string; classId: string; real: bigint; simulated: bigint }
  >();
  for (const { provider, classId, simulated, unitSlots } of heard) {
    const key = `${provider} ${classId}`;
    const one = holders.get(key) ?? { provider, classId, real: 0n, simulated: 0n };
    if (simulated) one.simulated += unitSlots;
    else one.real += unitSlots;
    holders.set(key, one);
  }
  return [...holders.values()];
}

export type OnlineSum<Key> = Key & {
  unitSlots: bigint;
  simulatedSlots: bigint;
  /** Mean of the day, WAD of H100-equivalents, rounded down. */
  capacity: bigint;
  simulatedCapacity: bigint;
};

/** The hours of one day added up by `keyOf`. */
export function sumOnline<Key extends object>(
  hours: readonly OnlineHour[],
  keyOf: (hour: OnlineHour) => Key,
): OnlineSum<Key>[] {
  const sums = new Map<string, OnlineSum<Key>>();
  for (const hour of hours) {
    const key = keyOf(hour);
    const name = Object.values(key).join(' ');
    const sum = sums.get(name) ?? {
      ...key,
      unitSlots: 0n,
      simulatedSlots: 0n,
      capacity: 0n,
      simulatedCapacity: 0n,
    };
    sum.unitSlots += hour.unitSlots;
    sum.simulatedSlots += hour.simulatedSlots;
    sum.capacity += hour.unitSlots * hour.weight;
    sum.simulatedCapacity += hour.simulatedSlots * hour.weight;
    sums.set(name, sum);
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    capacity: sum.capacity / SLOTS_A_DAY,
    simulatedCapacity: sum.simulatedCapacity / SLOTS_A_DAY,
  }));
}

/** What counts of units heard now: at most the certified ones, the real before the simulated. */
export function countOnline(
  certified: bigint,
  heard: { real: bigint; simulated: bigint },
): { units: bigint; simulated: bigint } {
  const units = least(heard.real + heard.simulated, certified);
  return { units, simulated: units - least(heard.real, certified) };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
