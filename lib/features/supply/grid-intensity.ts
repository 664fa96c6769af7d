import tables from '@tgwf/co2/data/electricity-maps';
import { z } from 'zod';

/**
 * Carbon of a country's grid: the mean of a year, gCO₂e for each kWh used, over the plants' whole life. The npm package
 * @tgwf/co2 0.19.0 ships two tables. This is Electricity Maps' one, because it says its year; Ember's in the same package
 * does not, and a figure without a year is no source.
 */
export const GRID_SOURCE = {
  publisher: 'Electricity Maps',
  year: 2025,
  licence: 'ODbL 1.0',
  via: '@tgwf/co2 0.19.0',
  url: 'https://www.electricitymaps.com/data/methodology',
} as const;

const zones = z
  .record(
    z.string(),
    z.object({ carbonIntensity: z.object({ value: z.number(), unit: z.literal('gCO2eq/kWh') }) }),
  )
  .parse(tables.yearly2025.data);

/** gCO₂e for one kWh; null for a country that the table does not have. `zone` is ISO 3166-1 alpha-2. */
export function gridIntensity(zone: string): number | null {
  return zones[zone.toUpperCase()]?.carbonIntensity.value ?? null;
}
