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

type Certificate = {
  expiresAt: number;
  live: boolean;
  inventory: { classId: string; units: bigint }[];
};

const integer = z.string().regex(/^\d+$/).transform(BigInt);
const bytes32 = z.custom<`0x${string}`>((value) => /^0x[0-9a-f]{64}$/.test(String(value)));
const classSet = z.object({ classId: bytes32, weight: integer });
const aboutProvider = z.object({ provider: z.string() });
const certified = z.object({
  provider: z.string(),
  expiresAt: integer,
  inventory: z.array(z.object({ classId: bytes32, units: integer })),
});

/**
 * The live supply at each of `times` (ascending), counted as the registry counts it: certified, not past the expiry, with
 * the weights in force at that time. Events after a time do not count for it.
 */
export function replaySupply(
  events: readonly SupplyEvent[],
  times: readonly Date[],
): SupplyPoint[] {
  const weights = new Map<string, bigint>();
  const certificates = new Map<string, Certificate>();
  let next = 0;
  return times.map((time) => {
    for (let event = events[next]; event && event.time <= time; event = events[++next])
      apply(event, weights, certificates);
    return { time, ...sum(certificates, weights, time) };
  });
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
    const { provider, expiresAt, inventory } = certified.parse(args);
    certificates.set(provider, {
      expiresAt: Number(expiresAt) * 1_000,
      live: true,
      inventory: inventory.map((line) => ({ ...line, classId: fromBytes32(line.classId) })),
    });
    return;
  }
  const certificate = certificates.get(aboutProvider.parse(args).provider);
  if (certificate) certificate.live = name === 'ProviderRestored';
}

function sum(
  certificates: ReadonlyMap<string, Certificate>,
  weights: ReadonlyMap<string, bigint>,
  time: Date,
): { providers: number; capacity: bigint } {
  let providers = 0;
  let capacity = 0n;
  for (const { live, expiresAt, inventory } of certificates.values()) {
    if (!live || expiresAt <= time.getTime()) continue;
    providers += 1;
    for (const { classId, units } of inventory) capacity += units * (weights.get(classId) ?? 0n);
  }
  return { providers, capacity };
}
