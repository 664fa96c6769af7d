import { WAD } from '@/lib/core/units';

/**
 * Energy and carbon of the supply. Energy is integer milliwatt-hours, carbon integer milligrams of CO₂-equivalent, both
 * rounded up, so that nothing is called less than it is.
 */

/**
 * What the power of a GPU rests on. `simulated` is measured too, of machines that play a recording: it is shown as such and
 * counts as measured nowhere. Estimates say so wherever they are shown.
 */
export type Basis = 'measured' | 'simulated' | 'estimated';

/**
 * Everything in a server that is not a GPU, as a share of its GPUs: 10.2 kW of a DGX H100 at most for eight GPUs of 700 W.
 * Source: NVIDIA, “DGX H100/H200 System User Guide”, power specifications (10.2 kW maximum input). A maximum, so that the
 * estimate is a high one. Applied to a measured GPU as well: heartbeats tell the power of the GPUs alone.
 */
export const HOST_OVERHEAD = { systemW: 10_200, gpusW: 5_600 } as const;

/**
 * PUE in hundredths where nobody said: the mean of 1.56 of the industry. Source: Uptime Institute, “Global Data Center Survey
 * 2024” (2024).
 */
export const UNKNOWN_PUE = 156;

/**
 * Years a server is used. Source: Alphabet Inc., Form 10-K for 2023 (January 2024): estimated useful life of servers six
 * years. That GPUs last as long is an assumption of this programme.
 */
export const LIFE_SPAN_YEARS = 6;

/**
 * Grams of a server for each GPU: 142.4 kg of a DGX B200 at most for eight. Source: NVIDIA, “DGX B200 User Guide”, mechanical
 * specifications. That other servers weigh as much for each GPU is an assumption of this programme; cards are lighter, so
 * that the estimate is a high one.
 */
export const GRAMS_PER_GPU = 17_800n;

const HOURS_A_YEAR = 8_760n;

/** Hardware of one region and class that shares what its energy rests on. */
export type Load = {
  region: string;
  classId: string;
  units: bigint;
  /** WAD: H100-hours that one hour of a GPU is worth. */
  weight: bigint;
  /** Σ units × watts of one GPU × PUE in hundredths. */
  wattPue: bigint;
  basis: Basis;
  pueStated: boolean;
  /** gCO₂e for one kWh of the grid; null for a grid that the table does not have. */
  intensity: number | null;
  /** Σ units × watts × PUE × per cent of the site's electricity under a renewable contract; null where nobody said. */
  wattPueRenewed: bigint | null;
  /** First year in service; null where nobody said. */
  inServiceSince: number | null;
};

/** mWh in an hour of GPUs with Σ watts × PUE in hundredths, hosts and buildings included: W × 1000 × host × PUE. */
function milliwattHours(wattPue: bigint): bigint {
  return divideUp(
    wattPue * 1_000n * BigInt(HOST_OVERHEAD.systemW),
    BigInt(HOST_OVERHEAD.gpusW) * 100n,
  );
}

/** mWh that one GPU takes in an hour. `pue` in hundredths. */
export function milliwattHoursPerGpuHour({ watts, pue }: { watts: number; pue: number }): bigint {
  return milliwattHours(BigInt(watts) * BigInt(pue));
}

/** mWh for one H100-hour of a class: a GPU of weight ½ runs two hours for it. Null for a weight of zero. */
export function milliwattHoursPerH100Hour({
  weight,
  ...gpu
}: {
  watts: number;
  pue: number;
  weight: bigint;
}): bigint | null {
  return weight === 0n ? null : divideUp(milliwattHoursPerGpuHour(gpu) * WAD, weight);
}

/** mWh that a load takes in an hour. */
export function milliwattHoursOf({ wattPue }: Pick<Load, 'wattPue'>): bigint {
  return milliwattHours(wattPue);
}

/** mWh for one H100-hour on these loads together. Null without any weight. */
export function milliwattHoursOfH100Hour(
  loads: readonly Pick<Load, 'wattPue' | 'units' | 'weight'>[],
): bigint | null {
  const hours = sum(loads, ({ units, weight }) => units * weight);
  return hours === 0n ? null : divideUp(sum(loads, milliwattHoursOf) * WAD, hours);
}

/** mg CO₂e of an amount of energy: mWh × g/kWh ÷ 1000. `intensity` has at most two decimals. */
export function milligrams(milliwattHours: bigint, intensity: number): bigint {
  return divideUp(milliwattHours * BigInt(Math.round(intensity * 100)), 100_000n);
}

/**
 * Loads as they were last looked at, brought to the units that are live now: shares and means stay, and nothing that ended
 * since counts. What was never looked at is `otherwise`.
 */
export function scaleLoads<One extends Load>(
  loads: readonly One[],
  units: bigint,
  otherwise: One,
): One[] {
  const known = sum(loads, (one) => one.units);
  if (known === 0n) return [otherwise];
  if (known === units) return [...loads];
  let left = units;
  return loads.map((one, i) => {
    const part = i === loads.length - 1 ? left : (one.units * units) / known;
    left -= part;
    return {
      ...one,
      units: part,
      wattPue: divideUp(one.wattPue * units, known),
      wattPueRenewed: one.wattPueRenewed === null ? null : (one.wattPueRenewed * units) / known,
    };
  });
}

export type EnergyTotal = {
  /** In a year in which every certified GPU runs without a pause. */
  mWhAYear: bigint;
  /** Of the loads whose grid the table has. */
  mgAYear: bigint;
  /** Basis points of the energy whose GPU power machines measured, and of that which recordings tell. */
  measuredBps: number;
  simulatedBps: number;
  /** Basis points of the GPUs whose power machines measured, and of those whose power recordings tell. */
  measuredUnitsBps: number;
  simulatedUnitsBps: number;
  /** Basis points of the energy that a renewable contract covers, and of the energy whose site says so at all. */
  renewableBps: number;
  renewableKnownBps: number;
  /** Basis points of the energy whose grid has no figure. */
  unknownGridBps: number;
  /** WAD hours of a year. */
  hours: bigint;
};

export function energyOf(loads: readonly Load[]): EnergyTotal {
  const energyIn = (one: Load) => milliwattHoursOf(one) * HOURS_A_YEAR;
  const energy = sum(loads, energyIn);
  const units = sum(loads, (one) => one.units);
  const share = (part: bigint, whole: bigint) =>
    whole === 0n ? 0 : Number((part * 10_000n) / whole);
  const energyWhere = (fits: (one: Load) => boolean) =>
    share(sum(loads.filter(fits), energyIn), energy);
  const unitsWhere = (basis: Basis) =>
    share(
      sum(
        loads.filter((one) => one.basis === basis),
        (one) => one.units,
      ),
      units,
    );
  const rated = sum(loads, ({ wattPue }) => wattPue) * 100n;
  return {
    mWhAYear: energy,
    mgAYear: sum(loads, (one) =>
      one.intensity === null ? 0n : milligrams(energyIn(one), one.intensity),
    ),
    measuredBps: energyWhere(({ basis }) => basis === 'measured'),
    simulatedBps: energyWhere(({ basis }) => basis === 'simulated'),
    measuredUnitsBps: unitsWhere('measured'),
    simulatedUnitsBps: unitsWhere('simulated'),
    renewableBps: share(
      sum(loads, ({ wattPueRenewed }) => wattPueRenewed ?? 0n),
      rated,
    ),
    renewableKnownBps: energyWhere(({ wattPueRenewed }) => wattPueRenewed !== null),
    unknownGridBps: energyWhere(({ intensity }) => intensity === null),
    hours: sum(loads, ({ units: count, weight }) => count * weight) * HOURS_A_YEAR,
  };
}

export type EWaste = {
  /** Grams of hardware that reaches the end of its life span, by year; what is past it counts for this year. */
  byYear: { year: number; grams: bigint }[];
  grams: bigint;
  /** Basis points of the GPUs whose year of service is known. */
  knownBps: number;
};

/** What will have to be thrown away when, counted from the year in service. */
export function eWasteOf(
  loads: readonly Pick<Load, 'units' | 'inServiceSince'>[],
  thisYear: number,
): EWaste {
  const years = Array.from({ length: LIFE_SPAN_YEARS + 1 }, (_, i) => thisYear + i);
  const byYear = new Map(years.map((year) => [year, 0n]));
  let [units, known] = [0n, 0n];
  for (const { units: count, inServiceSince } of loads) {
    units += count;
    if (inServiceSince === null) continue;
    known += count;
    const end = Math.min(
      thisYear + LIFE_SPAN_YEARS,
      Math.max(thisYear, inServiceSince + LIFE_SPAN_YEARS),
    );
    byYear.set(end, (byYear.get(end) ?? 0n) + count * GRAMS_PER_GPU);
  }
  return {
    byYear: [...byYear].map(([year, grams]) => ({ year, grams })),
    grams: units * GRAMS_PER_GPU,
    knownBps: units === 0n ? 0 : Number((known * 10_000n) / units),
  };
}

function sum<Item>(items: readonly Item[], value: (item: Item) => bigint): bigint {
  return items.reduce((total, item) => total + value(item), 0n);
}

function divideUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
