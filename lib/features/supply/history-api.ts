import { z } from 'zod';

import { classText, decimalText, regionText, tierText } from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import { dayText, rangeText } from './days';
import type { Scope } from './read-scopes';
import { GROUPS, MEASURES, type SeriesDto } from './series';

/** Of the machine interface and of a page's address alike: a range in words moves with time, one in dates stays. */
export const historyQuery = z.strictObject({
  measure: z.enum(MEASURES).optional().meta({ description: 'certified unless told.' }),
  group: z.enum(GROUPS).optional().meta({ description: 'total unless told.' }),
  region: regionText.optional(),
  class: classText.optional(),
  tier: tierText.optional(),
  range: rangeText.optional().meta({ description: 'Days up to today; 365d unless told.' }),
  from: dayText.optional().meta({ description: 'First day, UTC. Wins over range.' }),
  to: dayText.optional().meta({ description: 'Last day, UTC; today unless told.' }),
});

export type HistoryQuery = z.output<typeof historyQuery>;

export function toSeriesAsked({ measure, group, region, tier, ...query }: HistoryQuery) {
  return {
    measure: measure ?? ('certified' as const),
    group: group ?? ('total' as const),
    filter: { region, classId: query.class, tier },
    range: query.range,
    from: query.from,
    to: query.to,
  };
}

/** What a page's address says of it; what it does not understand is left out, because a reader typed or followed it. */
export function readHistoryQuery(
  address: Record<string, string | string[] | undefined>,
): HistoryQuery {
  const entries = Object.entries(historyQuery.shape).flatMap(([name, schema]) => {
    const { data } = schema.safeParse(address[name]);
    return data === undefined ? [] : [[name, data]];
  });
  return Object.fromEntries(entries) as HistoryQuery;
}

export const historyResponse = z
  .object({
    ...asOfText,
    measure: z.enum(MEASURES),
    group: z.enum(GROUPS),
    unit: z.enum(['h100e', 'bps', 'money']).meta({
      description:
        'h100e: H100-equivalents, 1e18 = one. bps: basis points. money: settlement-asset units.',
    }),
    absent: z
      .enum(['notMeasured', 'notByClass', 'promiseNotByClass', 'onlyTotal'])
      .nullable()
      .meta({ description: 'Why there are no values; null where there are.' }),
    simulated: z.enum(['market', 'machines']).nullable().meta({
      description:
        'market: hours of a demonstration’s simulated market. machines: heard from machines that play a recording. Null: neither.',
    }),
    simulatedBps: decimalText.meta({
      description: 'Its part of all values together, basis points; 0 where nothing is simulated.',
    }),
    final: z.string().nullable().meta({ description: 'The last day that is over and final.' }),
    steps: z.array(z.object({ from: z.string(), to: z.string() })),
    lines: z.array(
      z.object({
        key: z.string().meta({ description: 'Empty for the total, OTHER for all not named.' }),
        values: z.array(decimalText.nullable()),
      }),
    ),
  })
  .meta({ id: 'SupplyHistory' });

export function historyOnWire(at: AsOf, series: SeriesDto): z.infer<typeof historyResponse> {
  const { measure, group, unit, absent, simulated, through, buckets, lines } = series;
  return {
    ...asOfOnWire(at),
    measure,
    group,
    unit,
    absent: absent ?? null,
    simulated: simulated?.of ?? null,
    simulatedBps: (simulated?.bps ?? 0).toString(),
    final: through,
    steps: buckets.map(({ from, to }) => ({ from, to })),
    lines: lines.map(({ key, values }) => ({
      key,
      values: values.map((value) => value?.toString() ?? null),
    })),
  };
}

const scopeResponse = z.object({
  region: z.string().nullable().meta({ description: 'Null for the whole supply.' }),
  providers: decimalText,
  h100e: decimalText,
  hhi: decimalText.meta({ description: 'Herfindahl–Hirschman index, 0 to 10,000, rounded down.' }),
  largestShareBps: decimalText,
  largestProvider: z.string().nullable(),
  top10ShareBps: decimalText,
});

export const concentrationResponse = z
  .object({
    ...asOfText,
    capBps: decimalText
      .nullable()
      .meta({ description: 'The programme’s own line for the largest share; null before one.' }),
    all: scopeResponse,
    regions: z.array(scopeResponse),
  })
  .meta({ id: 'Concentration' });

export function concentrationOnWire(
  at: AsOf,
  now: { all: Scope; regions: Scope[]; cap: { bps: number | null } },
): z.infer<typeof concentrationResponse> {
  return {
    ...asOfOnWire(at),
    capBps: now.cap.bps?.toString() ?? null,
    all: scopeOnWire(now.all),
    regions: now.regions.map(scopeOnWire),
  };
}

function scopeOnWire({ scope, concentration }: Scope): z.infer<typeof scopeResponse> {
  const { providers, sum, hhi, largest, top10Bps } = concentration;
  return {
    region: scope === 'ALL' ? null : scope,
    providers: providers.toString(),
    h100e: sum.toString(),
    hhi: hhi.toString(),
    largestShareBps: (largest?.bps ?? 0).toString(),
    largestProvider: largest?.provider ?? null,
    top10ShareBps: top10Bps.toString(),
  };
}
