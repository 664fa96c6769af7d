import { z } from 'zod';

import {
  addressText,
  classText,
  decimalText,
  hashText,
  regionText,
  timeText,
} from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import { SHOWN_STATUSES } from './rules';
import type { ProviderDto, ProviderFilter } from './schema';

/** As for the supply: rightly spelled and unknown is an empty list, wrongly spelled is refused. */
export const providersQuery = z.strictObject({
  region: regionText.optional(),
  class: classText.optional(),
  status: z
    .enum(SHOWN_STATUSES)
    .optional()
    .meta({ description: 'LAPSED: certified on chain, past its expiry.' }),
  tier: z
    .string()
    .regex(/^[1-4]$/, 'a tier from 1 to 4')
    .transform(Number)
    .optional(),
});

export type ProvidersQuery = z.output<typeof providersQuery>;

export function toProviderFilter(query: ProvidersQuery): ProviderFilter {
  return { region: query.region, classId: query.class, status: query.status, tier: query.tier };
}

export const providerResponse = z
  .object({
    address: addressText,
    name: z.string().nullable().meta({ description: 'As the register has it; not on chain.' }),
    demonstration: z.boolean().meta({ description: 'An invented provider of a demonstration.' }),
    status: z.enum(SHOWN_STATUSES),
    tier: decimalText.meta({ description: '1 to 4; 0 before the first certification.' }),
    region: z.string(),
    certifiedUntil: timeText.nullable(),
    recordHash: hashText.nullable(),
    stake: decimalText.meta({ description: 'Settlement-asset units.' }),
    inventory: z.array(
      z.object({
        class: z.string(),
        units: decimalText,
        weight: decimalText.meta({
          description: 'H100-hours that one hour of the class is worth, WAD.',
        }),
        h100e: decimalText,
      }),
    ),
    h100e: decimalText.meta({
      description: 'Capacity that counts now, WAD: 0 unless the certification is live.',
    }),
  })
  .meta({ id: 'Provider' });

export const providersResponse = z
  .object({ ...asOfText, providers: z.array(providerResponse) })
  .meta({ id: 'Providers' });

export type ProvidersResponse = z.infer<typeof providersResponse>;

/** Largest live capacity first, then by address: the same order in every answer for the same block. */
export function providersOnWire(at: AsOf, providers: readonly ProviderDto[]): ProvidersResponse {
  return { ...asOfOnWire(at), providers: providers.map(providerOnWire) };
}

function providerOnWire(provider: ProviderDto): z.infer<typeof providerResponse> {
  return {
    address: provider.address,
    name: provider.name,
    demonstration: provider.demo,
    status: provider.status,
    tier: provider.tier.toString(),
    region: provider.region,
    certifiedUntil: provider.expiresAt?.toISOString() ?? null,
    recordHash: provider.recordHash,
    stake: provider.stake.toString(),
    inventory: provider.inventory.map((line) => ({
      class: line.classId,
      units: line.units.toString(),
      weight: line.weight.toString(),
      h100e: line.capacity.toString(),
    })),
    h100e: provider.capacity.toString(),
  };
}

/** Longer than any name, and short enough not to be a way to make us work. */
const searchText = z.string().trim().min(1).max(80);

/** The filter of a page's address; what it does not understand is left out, because a reader typed or followed it. */
export function readProviderFilter(
  address: Record<string, string | string[] | undefined>,
): ProviderFilter {
  const { region, class: classId, status, tier } = providersQuery.shape;
  const filter = {
    search: searchText.safeParse(address.search).data,
    status: status.safeParse(address.status).data,
    region: region.safeParse(address.region).data,
    classId: classId.safeParse(address.class).data,
    tier: tier.safeParse(address.tier).data,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
