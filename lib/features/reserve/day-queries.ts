import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { liabilitiesOf } from '@/lib/core/reserve-math';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import {
  FLOW_KINDS,
  WINDOWS,
  type FlowKind,
  type FlowTotals,
  type ReserveDayDto,
  type ReservePoint,
} from './schema';

const DAY_MS = 86_400_000;

type Days = { from?: string; to?: string };
const EVER = { from: '0001-01-01', to: '9999-12-31' };

/**
 * Public. Totals by kind for each window: so many days of UTC, the day of the mirror's own block included. From the sums by
 * day, so at most five rows for each of them are read.
 */
export async function flowTotals(windows: readonly number[] = WINDOWS): Promise<FlowTotals[]> {
  const { chainId, time } = await asOf();
  const longest = dayText(time.getTime() - (Math.max(...windows) - 1) * DAY_MS);
  const rows = await dayFlows(chainId, { from: longest });
  return windows.map((days) => {
    const first = dayText(time.getTime() - (days - 1) * DAY_MS);
    const totals = noFlows();
    for (const row of rows) {
      if (row.day < first) continue;
      const sum = totals[row.kind];
      sum.money += BigInt(row.money);
      sum.hours += BigInt(row.hours);
      sum.count += row.count;
    }
    return { days, totals };
  });
}

/** Public. The reserve at the end of each day on which it or the peg changed, oldest first. Days by UTC, both included. */
export async function reserveSeries({ from, to }: Days = {}): Promise<ReservePoint[]> {
  const { chainId } = deployment();
  const range = { from: from ?? EVER.from, to: to ?? EVER.to };
  const [closings, pegs] = await Promise.all([
    db().$queryRaw<{ day: string; time: Date; assets: string; supply: string }[]>`
      SELECT "day"::text, "time", "assets"::text, "supply"::text FROM "reserve_day"
      WHERE "chainId" = ${chainId} AND "day" <= ${range.to}::date
        AND "day" >= coalesce((
          SELECT max("day") FROM "reserve_day" WHERE "chainId" = ${chainId} AND "day" <= ${range.from}::date), '-infinity')
      ORDER BY "day"`,
    db().chainPegChange.findMany({
      where: { chainId },
      orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
      select: { time: true, price: true },
    }),
  ]);
  const steps = [
    ...closings.map(({ day, time, assets, supply }) => ({
      ...{ day, time },
      change: { assets: BigInt(assets), supply: BigInt(supply) },
    })),
    ...pegs.map(({ time, price }) => ({
      ...{ day: dayText(time.getTime()), time },
      change: { price: toBigInt(price) },
    })),
  ].sort((a, b) => a.time.getTime() - b.time.getTime());

  const byDay = new Map<string, ReservePoint>();
  let state = { assets: 0n, supply: 0n, price: 0n };
  for (const { day, time, change } of steps) {
    state = { ...state, ...change };
    byDay.set(day, { time, ...state, liabilities: liabilitiesOf(state.supply, state.price) });
  }
  return [...byDay]
    .filter(([day]) => range.from <= day && day <= range.to)
    .map(([, point]) => point);
}

/** Public. Every day on which something changed, with what passed on it, oldest first: the rows of the CSV. */
export async function listDays(days: Days = {}): Promise<ReserveDayDto[]> {
  const { chainId } = deployment();
  const [points, rows] = await Promise.all([reserveSeries(days), dayFlows(chainId, days)]);
  const flows = new Map<string, ReserveDayDto['flows']>();
  for (const { day, kind, money, hours, count } of rows) {
    const ofDay = flows.get(day) ?? noFlows();
    ofDay[kind] = { money: BigInt(money), hours: BigInt(hours), count };
    flows.set(day, ofDay);
  }
  return points.map((point) => {
    const day = dayText(point.time.getTime());
    return { ...point, day, flows: flows.get(day) ?? noFlows() };
  });
}

type DayFlow = { day: string; kind: FlowKind; money: string; hours: string; count: number };

function dayFlows(chainId: number, { from = EVER.from, to = EVER.to }: Days): Promise<DayFlow[]> {
  return db().$queryRaw<DayFlow[]>`
    SELECT "day"::text, "kind"::text, "money"::text, "hours"::text, "count" FROM "reserve_day_flow"
    WHERE "chainId" = ${chainId} AND "day" >= ${from}::date AND "day" <= ${to}::date ORDER BY "day"`;
}

function noFlows(): FlowTotals['totals'] {
  return Object.fromEntries(
    FLOW_KINDS.map((kind) => [kind, { money: 0n, hours: 0n, count: 0 }]),
  ) as FlowTotals['totals'];
}

/** The day of UTC, as Postgres writes it. */
function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
