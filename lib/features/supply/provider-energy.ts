import type { SiteEnergy } from '@/lib/features/providers/queries';

import { milligrams, milliwattHoursPerH100Hour, UNKNOWN_PUE } from './energy';

/** What a provider's hardware takes from the grid, and what that rests on. */
export type ProviderEnergy = {
  /** As a certifier confirmed it; null in what nobody confirmed. */
  site: Pick<SiteEnergy, 'pue' | 'gridZone' | 'renewableShare'>;
  /** Hundredths that the figures are reckoned with: the site's, or the world's average. */
  pue: number;
  /** Country of the grid, ISO 3166-1 alpha-2: the site's, or the region's. */
  zone: string;
  /** gCO₂e for one kWh of it; null for a grid that the table does not have. */
  intensity: number | null;
  lines: ProviderEnergyLine[];
};

export type ProviderEnergyLine = {
  classId: string;
  units: number;
  /** Watts of one GPU: measured, or the maker's highest board power; null for a class without either. */
  watts: number | null;
  /** What the watts rest on; `simulated` where a machine that plays a recording told them. */
  basis: 'measured' | 'simulated' | 'estimated';
  /** For one H100-hour, host and building included; null where a part of it is unknown. */
  milliwattHours: bigint | null;
  milligrams: bigint | null;
};

/** As the programme's energy page reckons it (energy.ts), for one provider's signed hardware. */
export function providerEnergy({
  region,
  site,
  intensityOf,
  measured,
  hardware,
}: {
  region: string;
  site: SiteEnergy | undefined;
  intensityOf: (zone: string) => number | null;
  /** Mean of the last thirty days, by class. */
  measured: ReadonlyMap<string, { watts: number; simulated: boolean }>;
  hardware: readonly {
    classId: string;
    units: number;
    weight: bigint;
    boardWatts: number | null;
  }[];
}): ProviderEnergy {
  const pue = site?.pue ?? UNKNOWN_PUE;
  const zone = site?.gridZone ?? region.slice(0, 2);
  const intensity = intensityOf(zone);
  return {
    site: {
      pue: site?.pue ?? null,
      gridZone: site?.gridZone ?? null,
      renewableShare: site?.renewableShare ?? null,
    },
    pue,
    zone,
    intensity,
    lines: hardware.map(({ classId, units, weight, boardWatts }) => {
      const told = measured.get(classId);
      const watts = told?.watts ?? boardWatts;
      const energy = watts === null ? null : milliwattHoursPerH100Hour({ watts, pue, weight });
      return {
        classId,
        units,
        watts,
        basis: told === undefined ? 'estimated' : told.simulated ? 'simulated' : 'measured',
        milliwattHours: energy,
        milligrams: energy === null || intensity === null ? null : milligrams(energy, intensity),
      };
    }),
  };
}
