import { z } from 'zod';

import {
  addressText,
  classText,
  decimalText,
  hashText,
  regionText,
  tierText,
  timeText,
} from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import type { UptimeDto } from '@/lib/features/nodes/schema';

import type { PromiseDto, ProviderDto, ProviderFilter } from './schema';
import { SHOWN_STATUSES } from './states';

/** As for the supply: rightly spelled and unknown is an empty list, wrongly spelled is refused. */
export const providersQuery = z.strictObject({
  region: regionText.optional(),
  class: classText.optional(),
  status: z
    .enum(SHOWN_STATUSES)
    .optional()
    .meta({ description: 'LAPSED: certified on chain, past its expiry.' }),
  tier: tierText.optional(),
  search: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .optional()
    .meta({ description: 'Part of a name or address.' }),
  after: z
    .string()
    .regex(/^\d{1,78}_0x[0-9a-fA-F]{40}$/, 'the `next` of an answer')
    .optional()
    .meta({ description: 'Where to go on: `next` of the answer before.' }),
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/, 'a number from 1 to 200')
    .transform(Number)
    .optional()
    .meta({ description: 'Providers in one answer; 100 unless told.' }),
});

export type ProvidersQuery = z.output<typeof providersQuery>;

export function toProviderFilter(query: ProvidersQuery): ProviderFilter {
  const { region, status, tier, search } = query;
  return { region, classId: query.class, status, tier, search };
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
    uptime: z
      .object({
        bps: decimalText.meta({
          description:
            'Slots of thirty seconds in which machines were heard, over those that there were, in basis points, cut.',
        }),
        measuredHours: decimalText.meta({
          description: 'Hours of machines in which they were heard, added up.',
        }),
        simulated: z
          .boolean()
          .meta({ description: 'Some of it was told by a machine that plays a recording.' }),
      })
      .nullable()
      .meta({ description: 'Of the last thirty days; null where no machine was measured.' }),
    commitments: z
      .array(
        z.object({
          from: timeText,
          until: timeText.meta({ description: 'The first moment after the thirty days.' }),
          committed: decimalText.meta({ description: 'What the provider promises, CCH.' }),
          counted: decimalText.meta({
            description: 'What counts of it in the totals of the chain, CCH.',
          }),
          sold: decimalText.meta({ description: 'What is sold of it, CCH.' }),
        }),
      )
      .meta({ description: 'Hours promised for the current thirty days and later ones.' }),
  })
  .meta({ id: 'Provider' });

export const providersResponse = z
  .object({
    ...asOfText,
    providers: z.array(providerResponse),
    next: z
      .string()
      .nullable()
      .meta({ description: 'The `after` of the next answer; null after the last provider.' }),
  })
  .meta({ id: 'Providers' });

export type ProvidersResponse = z.infer<typeof providersResponse>;

/** Largest live capacity first, then by address: the same order in every answer for the same block. */
export function providersOnWire(
  at: AsOf,
  page: { providers: readonly ProviderDto[]; next: string | undefined },
  promises: ReadonlyMap<string, readonly PromiseDto[]>,
  uptimes: ReadonlyMap<string, UptimeDto>,
): ProvidersResponse {
  return {
    ...asOfOnWire(at),
    providers: page.providers.map((provider) =>
      providerOnWire(provider, promises.get(provider.address) ?? [], uptimes.get(provider.address)),
    ),
    next: page.next ?? null,
  };
}

function providerOnWire(
  provider: ProviderDto,
  promises: readonly PromiseDto[],
  uptime: UptimeDto | undefined,
): z.infer<typeof providerResponse> {
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
    uptime:
      uptime === undefined || uptime.share === null
        ? null
        : {
            bps: uptime.share.toString(),
            measuredHours: uptime.measuredHours.toString(),
            simulated: uptime.simulated,
          },
    commitments: promises.map((promise) => ({
      from: promise.from.toISOString(),
      until: promise.to.toISOString(),
      committed: promise.hours.toString(),
      counted: promise.counted.toString(),
      sold: promise.sold.toString(),
    })),
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

/** Where a page of the register begins; undefined for the first, and for what is no place. */
export function readPlace(
  address: Record<string, string | string[] | undefined>,
): string | undefined {
  return providersQuery.shape.after.safeParse(address.after).data;
}
