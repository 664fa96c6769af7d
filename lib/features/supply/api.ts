import { z } from 'zod';

import { classText, decimalText, regionText, tierText } from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import type { OnlineDto, SupplyDto, SupplyFilter } from './schema';

/**
 * A region or class that is spelled rightly and has no supply is answered with an empty list, because that is the truth
 * about it; what cannot be a region or class, or a parameter that does not exist, is refused, because it is a slip.
 */
export const supplyQuery = z.strictObject({
  region: regionText.optional(),
  class: classText.optional(),
  tier: tierText.optional(),
});

export type SupplyQuery = z.output<typeof supplyQuery>;

export function toSupplyFilter(query: SupplyQuery): SupplyFilter {
  return { region: query.region, classId: query.class, tier: query.tier };
}

export const supplyLineResponse = z
  .object({
    region: z.string(),
    class: z.string(),
    units: decimalText.meta({ description: 'GPUs that a certifier signed for.' }),
    h100e: decimalText.meta({ description: 'units × weight; 1e18 = one H100.' }),
    hoursPerDay: decimalText.meta({
      description: 'H100-hours in a day, h100e × 24; 1e18 = one hour.',
    }),
    providers: decimalText,
  })
  .meta({ id: 'SupplyLine' });

export const supplyResponse = z
  .object({
    ...asOfText,
    total: z.object({
      units: decimalText,
      h100e: decimalText,
      hoursPerDay: decimalText,
      providers: decimalText,
    }),
    online: z
      .object({
        h100e: decimalText.meta({
          description:
            'Certified hardware heard in the last five minutes, never more of a class than was certified; 1e18 = one H100.',
        }),
        simulatedH100e: decimalText.meta({
          description: 'What of it comes from machines that play a recording.',
        }),
      })
      .nullable()
      .meta({ description: 'Null while no machine was ever enrolled: not known.' }),
    lines: z.array(supplyLineResponse),
  })
  .meta({ id: 'Supply' });

export type SupplyResponse = z.infer<typeof supplyResponse>;

/** Live certified supply, ordered by region and class. */
export function supplyOnWire(
  at: AsOf,
  supply: SupplyDto,
  online: OnlineDto | null,
): SupplyResponse {
  return {
    ...asOfOnWire(at),
    total: {
      units: supply.units.toString(),
      h100e: supply.capacity.toString(),
      hoursPerDay: (supply.capacity * 24n).toString(),
      providers: supply.providers.toString(),
    },
    online: online && {
      h100e: online.capacity.toString(),
      simulatedH100e: online.simulatedCapacity.toString(),
    },
    lines: supply.lines.map((line) => ({
      region: line.region,
      class: line.classId,
      units: line.units.toString(),
      h100e: line.capacity.toString(),
      hoursPerDay: (line.capacity * 24n).toString(),
      providers: line.providers.toString(),
    })),
  };
}

/** The filter of a page's address; what it does not understand is left out, because a reader typed or followed it. */
export function readSupplyFilter(
  search: Record<string, string | string[] | undefined>,
): SupplyFilter {
  const region = supplyQuery.shape.region.safeParse(search.region);
  const classId = supplyQuery.shape.class.safeParse(search.class);
  const tier = supplyQuery.shape.tier.safeParse(search.tier);
  return {
    ...(region.data ? { region: region.data } : {}),
    ...(classId.data ? { classId: classId.data } : {}),
    ...(tier.data ? { tier: tier.data } : {}),
  };
}
