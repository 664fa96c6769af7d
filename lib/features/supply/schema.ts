import { z } from 'zod';

import type { EnergyTotal, EWaste } from './energy';
import type { Geography, RegionName } from './geo/geographies';
import { GEOGRAPHY_IDS, type GeographyId } from './geo/ids';
import type { Ceiling } from './read-limits';

/** Live, certified capacity of one region and GPU class. */
export type SupplyLine = {
  region: string;
  classId: string;
  units: number;
  /** H100-equivalent GPUs, WAD. One of them gives one H100-hour in each hour. */
  capacity: bigint;
  providers: number;
};

export type SupplyDto = {
  lines: SupplyLine[];
  /** By tier of the certification, 1 to 4. */
  byTier: SupplyGroup[];
  /** Sum of the lines, WAD. */
  capacity: bigint;
  units: number;
  providers: number;
};

/** All lines of one region, one class or one tier. */
export type SupplyGroup = { key: string; units: number; capacity: bigint };

/** Certified hardware that is heard now. Capacities are WADs; the simulated part comes from machines that play a recording. */
export type OnlineDto = { capacity: bigint; simulatedCapacity: bigint };

/** What a page shows of the supply: the filtered lines, their sums, and what there is to filter by. */
export type SupplyView = {
  supply: SupplyDto;
  /** Null while no machine was ever enrolled: not known. */
  online: OnlineDto | null;
  byRegion: SupplyGroup[];
  byClass: SupplyGroup[];
  regions: string[];
  classes: string[];
};

export type SupplyFilter = { region?: string; classId?: string; tier?: number };

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');

export const capForm = z.object({
  /** Per cent of live capacity that one provider should hold at most. */
  capPercent: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(100, 'tooLarge'),
  reason,
});

export const ceilingForm = z.object({
  /** Tonnes of CO₂-equivalent in a year. */
  tonnes: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(100_000_000, 'tooLarge'),
  reason,
});

export const importGeographyForm = z.object({
  id: z.uuid(),
  title: z.string().trim().min(2, 'required').max(120, 'tooLong'),
  source: z.string().trim().min(2, 'required').max(400, 'tooLong'),
  licence: z.string().trim().min(2, 'required').max(200, 'tooLong'),
  reason,
});

export const returnGeographyForm = z.object({
  geography: z.enum(GEOGRAPHY_IDS, { message: 'required' }),
  reason,
});

/** Regions that ship. `missing`: those with a live certification that it lacks. */
export type ShippedGeography = {
  id: GeographyId;
  regions: number;
  missing: string[];
  inForce: boolean;
};

/** A crossing of a line of concentration, as it was recorded. */
export type ConcentrationAlertDto = {
  id: string;
  scope: string;
  measure: 'LARGEST_SHARE' | 'HHI';
  line: number;
  side: 'ABOVE' | 'BELOW';
  value: number;
  provider: string | null;
  blockNumber: bigint;
  time: Date;
};

/** Energy and carbon of one H100-hour of a class in a region: the mean over its GPUs. */
export type EnergyLine = {
  region: string;
  classId: string;
  units: number;
  mWhPerHour: bigint | null;
  mgPerHour: bigint | null;
  /** Basis points of its GPUs whose power machines measured, and of those whose power recordings tell. */
  measuredBps: number;
  simulatedBps: number;
};

export type EnergyDto = {
  total: EnergyTotal;
  waste: EWaste;
  lines: EnergyLine[];
  ceiling: Ceiling;
  /** Grids of the live supply: country → g/kWh, null where the table has none. */
  grids: { zone: string; intensity: number | null }[];
  /** GPUs whose site said its PUE, in basis points. */
  pueKnownBps: number;
};

/** A checked map before it takes effect. */
export type GeographyPreview = {
  geography: Geography;
  regions: RegionName[];
  pointsIn: number;
  pointsKept: number;
  /** Regions with a live certification that it lacks: it cannot be adopted while there are any. */
  missing: string[];
};
