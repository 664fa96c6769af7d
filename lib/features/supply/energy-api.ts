import { z } from 'zod';

import { decimalText } from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import { GRID_SOURCE } from './grid-intensity';
import type { EnergyDto } from './schema';

const basis = z.enum(['measured', 'simulated', 'estimated', 'mixed']).meta({
  description:
    'measured: by machines. simulated: told by machines that play a recording. estimated: the maker’s highest power. mixed: see the shares.',
});
const shares = {
  basis,
  measuredBps: decimalText.meta({
    description: 'GPUs whose power machines measured, basis points.',
  }),
  simulatedBps: decimalText.meta({
    description: 'GPUs whose power recordings tell, basis points. The rest is estimated.',
  }),
};

export const energyResponse = z
  .object({
    ...asOfText,
    year: z
      .object({
        mWh: decimalText.meta({
          description:
            'Milliwatt-hours in a year in which every certified GPU runs without a pause, host and building included.',
        }),
        mgCo2e: decimalText.meta({ description: 'Milligrams of CO₂-equivalent, location-based.' }),
        hours: decimalText.meta({ description: 'H100-hours of that year; 1e18 = one hour.' }),
        ...shares,
      })
      .meta({ description: 'Power from machines or makers; always an estimate of a whole year.' }),
    ceilingTonnes: decimalText
      .nullable()
      .meta({ description: 'The programme’s own ceiling for a year; null before one.' }),
    grids: z.array(
      z.object({
        zone: z.string().meta({ description: 'ISO 3166-1 alpha-2.' }),
        gramsPerKwh: z
          .string()
          .nullable()
          .meta({ description: 'Decimal; null for a grid that the table does not have.' }),
      }),
    ),
    gridSource: z.string(),
    lines: z.array(
      z.object({
        region: z.string(),
        class: z.string(),
        units: decimalText,
        mWhPerH100Hour: decimalText.nullable(),
        mgCo2ePerH100Hour: decimalText.nullable(),
        ...shares,
      }),
    ),
  })
  .meta({ id: 'Energy' });

export function energyOnWire(
  at: AsOf,
  { total, ceiling, grids, lines }: EnergyDto,
): z.infer<typeof energyResponse> {
  return {
    ...asOfOnWire(at),
    year: {
      mWh: total.mWhAYear.toString(),
      mgCo2e: total.mgAYear.toString(),
      hours: total.hours.toString(),
      ...sharesOf(total.measuredUnitsBps, total.simulatedUnitsBps),
    },
    ceilingTonnes: ceiling.tonnes?.toString() ?? null,
    grids: grids.map(({ zone, intensity }) => ({
      zone,
      gramsPerKwh: intensity?.toString() ?? null,
    })),
    gridSource: `${GRID_SOURCE.publisher} ${GRID_SOURCE.year}, ${GRID_SOURCE.licence}`,
    lines: lines.map((line) => ({
      region: line.region,
      class: line.classId,
      units: line.units.toString(),
      mWhPerH100Hour: line.mWhPerHour?.toString() ?? null,
      mgCo2ePerH100Hour: line.mgPerHour?.toString() ?? null,
      ...sharesOf(line.measuredBps, line.simulatedBps),
    })),
  };
}

function sharesOf(measuredBps: number, simulatedBps: number) {
  return {
    basis: basisOf(measuredBps, simulatedBps),
    measuredBps: measuredBps.toString(),
    simulatedBps: simulatedBps.toString(),
  };
}

/** One word for how a figure came about. */
export function basisOf(measuredBps: number, simulatedBps: number): z.infer<typeof basis> {
  if (measuredBps === 10_000) return 'measured';
  if (simulatedBps === 10_000) return 'simulated';
  return measuredBps === 0 && simulatedBps === 0 ? 'estimated' : 'mixed';
}
