import { z } from 'zod';

import { fromBytes32 } from '@/lib/core/ids';

/** What the history of the supply is made of: events as the mirror keeps them, in the chain's order. */
export type SupplyEvent = { name: string; time: Date; args: unknown };

export const SUPPLY_EVENTS = [
  'ClassSet',
  'ProviderCertified',
  'ProviderSuspended',
  'ProviderRestored',
  'ProviderRevoked',
  'ExitRequested',
] as const;

export type SupplyPoint = {
  time: Date;
  providers: number;
  /** H100-equivalent GPUs, WAD. */
  capacity: bigint;
};

export type Certificate = {
  expiresAt: number;
  live: boolean;
  region: string;
  tier: number;
  inventory: { classId: string; units: bigint }[];
};

const integer = z.string().regex(/^\d+$/).transform(BigInt);
const bytes32 = z.custom<`0x${string}`>((value) => /^0x[0-9a-f]{64}$/.test(String(value)));
const classSet = z.object({ classId: bytes32, weight: integer });
const aboutProvider = z.object({ provider: z.string() });
const certified = z.object({
  provider: z.string(),
  expiresAt: integer,
  region: bytes32.optional(),
  tier: z.coerce.number().default(0),
  inventory: z.array(z.object({ classId: bytes32, units: integer })),
});

/**
 * The certificates at each of `times` (ascending), by provider, and the weights in force then: those in force, or the newest
 * of everybody.
 */
export function replayCertificates(
  events: readonly SupplyEvent[],
  times: readonly Date[],
  which: 'live' | 'all' = 'live',
): { certificates: Map<string, Certificate>; weights: Map<string, bigint> }[] {
  return replay(events, times, ({ all, live, weights }) => ({
    certificates: new Map(
      which === 'all' ? all : live.map(({ provider, certificate }) => [provider, certificate]),
    ),
    weights: new Map(weights),
  }));
}

/** What is certified and not past its expiry at one time, with the weights in force then. */
type Moment = {
  time: Date;
  /** The newest certificate of everybody, in force or not. */
  all: ReadonlyMap<string, Certificate>;
  live: { provider: string; certificate: Certificate }[];
  weights: ReadonlyMap<string, bigint>;
};

/** Walks the events to each of `times` (ascending) and reads the state there. Events after a time do not count for it. */
function replay<Read>(
  events: readonly SupplyEvent[],
  times: readonly Date[],
  read: (moment: Moment) => Read,
): Read[] {
  const weights = new Map<string, bigint>();
  const certificates = new Map<string, Certificate>();
  let next = 0;
  return times.map((time) => {
    for (let event = events[next]; event && event.time <= time; event = events[++next])
      apply(event, weights, certificates);
    const live = [...certificates]
      .filter(([, { live, expiresAt }]) => live && expiresAt > time.getTime())
      .map(([provider, certificate]) => ({ provider, certificate }));
    return read({ time, all: certificates, live, weights });
  });
}

/** The live supply at each of `times` (ascending), counted as the registry counts it. */
export function replaySupply(
  events: readonly SupplyEvent[],
  times: readonly Date[],
): SupplyPoint[] {
  return replay(events, times, ({ time, live, weights }) => ({
    time,
    providers: live.length,
    capacity: live.reduce((sum, one) => sum + capacityOf(one.certificate, weights), 0n),
  }));
}

/** One sum of a day: what supply_day keeps. */
export type DayLine = {
  region: string;
  classId: string;
  tier: number;
  units: bigint;
  capacity: bigint;
};

/** The same, by region, class and tier. */
export function replayLines(
  events: readonly SupplyEvent[],
  times: readonly Date[],
): { time: Date; lines: DayLine[] }[] {
  return replay(events, times, ({ time, live, weights }) => {
    const lines = new Map<string, DayLine>();
    for (const { certificate } of live)
      for (const { classId, units } of certificate.inventory) {
        const { region, tier } = certificate;
        const key = `${region} ${classId} ${tier}`;
        const line = lines.get(key) ?? { region, classId, tier, units: 0n, capacity: 0n };
        line.units += units;
        line.capacity += units * (weights.get(classId) ?? 0n);
        lines.set(key, line);
      }
    return { time, lines: [...lines.values()] };
  });
}

/** The same, by provider: capacities in WAD. */
export function replayProviders(
  events: readonly SupplyEvent[],
  times: readonly Date[],
): { time: Date; providers: Map<string, bigint> }[] {
  return replay(events, times, ({ time, live, weights }) => ({
    time,
    providers: new Map(live.map((one) => [one.provider, capacityOf(one.certificate, weights)])),
  }));
}

function capacityOf({ inventory }: Certificate, weights: ReadonlyMap<string, bigint>): bigint {
  return inventory.reduce(
    (sum, { classId, units }) => sum + units * (weights.get(classId) ?? 0n),
    0n,
  );
}

function apply(
  { name, args }: SupplyEvent,
  weights: Map<string, bigint>,
  certificates: Map<string, Certificate>,
): void {
  if (name === 'ClassSet') {
    const { classId, weight } = classSet.parse(args);
    weights.set(fromBytes32(classId), weight);
    return;
  }
  if (name === 'ProviderCertified') {
    const { provider, expiresAt, region, tier, inventory } = certified.parse(args);
    certificates.set(provider, {
      expiresAt: Number(expiresAt) * 1_000,
      live: true,
      region: region ? fromBytes32(region) : '',
      tier,
      inventory: inventory.map((line) => ({ ...line, classId: fromBytes32(line.classId) })),
    });
    return;
  }
  const certificate = certificates.get(aboutProvider.parse(args).provider);
  if (certificate) certificate.live = name === 'ProviderRestored';
}
