import { z } from 'zod';

import { BREAKER_STATES } from '@/lib/core/reserve-breaker';
import { decimalText } from '@/lib/core/wire';
import { asOfOnWire, asOfText, type AsOf } from '@/lib/features/framework/schema';

import { FLOW_KINDS, type FlowKind, type FlowTotals, type ReserveDto } from './schema';

export const flowsQuery = z.strictObject({ kind: z.enum(FLOW_KINDS).optional() });

/** Movements on one page. */
export const FLOWS_PAGE = 50;

/** Far beyond any real page, and small enough that no number of rows overflows. */
const pageText = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

export type FlowsAddress = { kind?: FlowKind; page: number };

/** Kind and page of a page's address; what it does not understand is left out. */
export function readFlowsAddress(
  address: Record<string, string | string[] | undefined>,
): FlowsAddress {
  const kind = flowsQuery.shape.kind.safeParse(address.kind).data;
  const page = pageText.safeParse(address.page).data ?? 1;
  return { ...(kind ? { kind } : {}), page };
}

export function flowsHref({ kind, page }: FlowsAddress): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/reserve/flows?${text}` : '/reserve/flows';
}

/** Days of UTC, both included. */
export const daysQuery = z.strictObject({
  from: z.iso
    .date()
    .optional()
    .meta({ description: 'First day, UTC; the first ever unless told.' }),
  to: z.iso.date().optional().meta({ description: 'Last day, UTC; today unless told.' }),
});

const passed = z.object({ money: decimalText, hours: decimalText, count: decimalText });

/** CCH in 1e-18 hours, money in units of the settlement asset, shares in basis points. */
export const reserveResponse = z
  .object({
    ...asOfText,
    supply: decimalText.meta({ description: 'CCH in circulation, 1e18 = one H100-hour.' }),
    price: decimalText.meta({ description: 'Settlement-asset units for one CCH; 0 before a peg.' }),
    assets: decimalText,
    liabilities: decimalText.meta({ description: 'ceil(supply × price ÷ 1e18).' }),
    liquidCoverageBps: decimalText
      .nullable()
      .meta({ description: 'floor(assets × 10,000 ÷ liabilities); null while nothing is owed.' }),
    capacityBacking: decimalText.meta({
      description: 'An estimate, not money: see totalCoverageBps of /api/v1/transparency.',
    }),
    totalCoverageBps: decimalText.nullable(),
    breaker: z.enum(BREAKER_STATES),
    mintHalted: z.boolean(),
    redeemHalted: z.boolean(),
    windows: z
      .array(z.object({ days: decimalText, totals: z.object(kindsOf(() => passed)) }))
      .meta({ description: 'What passed in so many days of UTC, today included.' }),
    history: z
      .array(
        z.object({
          day: z.iso.date(),
          assets: decimalText,
          supply: decimalText,
          price: decimalText,
          liabilities: decimalText,
        }),
      )
      .meta({
        description: 'The end of each day on which reserve or price changed, oldest first.',
      }),
  })
  .meta({ id: 'Reserve' });

export type ReserveResponse = z.infer<typeof reserveResponse>;

export function reserveOnWire(
  at: AsOf,
  reserve: ReserveDto,
  windows: readonly FlowTotals[],
  history: ReserveResponse['history'],
): ReserveResponse {
  return {
    ...asOfOnWire(at),
    supply: reserve.supply.toString(),
    price: (reserve.terms?.price ?? 0n).toString(),
    assets: reserve.assets.toString(),
    liabilities: reserve.liabilities.toString(),
    liquidCoverageBps: reserve.liquidCoverageBps?.toString() ?? null,
    capacityBacking: reserve.capacityBacking.toString(),
    totalCoverageBps: reserve.totalCoverageBps?.toString() ?? null,
    breaker: reserve.breaker,
    mintHalted: reserve.mintHalted,
    redeemHalted: reserve.redeemHalted,
    windows: windows.map(({ days, totals }) => ({
      days: days.toString(),
      totals: kindsOf((kind) => {
        const { money, hours, count } = totals[kind];
        return { money: money.toString(), hours: hours.toString(), count: count.toString() };
      }),
    })),
    history,
  };
}

/** The same for each kind of flow. */
function kindsOf<Value>(value: (kind: FlowKind) => Value): Record<FlowKind, Value> {
  return Object.fromEntries(FLOW_KINDS.map((kind) => [kind, value(kind)])) as Record<
    FlowKind,
    Value
  >;
}
