import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { liabilitiesOf } from '@/lib/core/reserve-math';
import { db } from '@/lib/db/client';

import type { ReserveResponse } from './api';
import {
  FLOW_KINDS,
  WINDOWS,
  type FlowKind,
  type FlowTotals,
  type ReserveDayDto,
  type ReservePoint,
} from './schema';

type Days = { from?: string; to?: string };
/** Unix seconds, settlement-asset units, CCH. */
type Closing = { day: string; seconds: number; assets: string; supply: string };
const EVER = { from: '0001-01-01', to: '9999-12-31' };

/**
 * Public. Totals by kind for each window: so many days of UTC, the day of the mirror's own block included. From the sums by
 * day: at most five rows for each of them are read.
 */
export async function flowTotals(windows: readonly number[] = WINDOWS): Promise<FlowTotals[]> {
  const { chainId } = deployment();
  const rows = await db().$queryRaw<(Omit<DayFlow, 'day'> & { days: number })[]>`
    SELECT w."days", f."kind"::text, sum(f."money")::text AS "money", sum(f."hours")::text AS "hours",
      sum(f."count")::int AS "count"
    FROM unnest(${[...windows]}::int[]) AS w ("days")
    JOIN "chain_cursor" c ON c."chainId" = ${chainId}
    JOIN "reserve_day_flow" f ON f."chainId" = c."chainId"
      AND f."day" > (c."blockTime" AT TIME ZONE 'UTC')::date - w."days"
    GROUP BY 1, 2`;
  return windows.map((days) => {
    const totals = noFlows();
    for (const { kind, money, hours, count } of rows.filter((row) => row.days === days))
      totals[kind] = { money: BigInt(money), hours: BigInt(hours), count };
    return { days, totals };
  });
}

/** Public. The reserve at the end of each day on which it or the peg changed, oldest first. Days by UTC, both included. */
export async function reserveSeries(days: Days = {}): Promise<ReservePoint[]> {
  return (await endsOfDays(days)).map(({ seconds, assets, supply, ...end }) => ({
    ...end,
    time: new Date(seconds * 1_000),
    assets: BigInt(assets),
    supply: BigInt(supply),
  }));
}

/** Public. The same in the texts of the machine interface: what Postgres wrote is not read and written again. */
export async function reserveHistory(days: Days = {}): Promise<ReserveResponse['history']> {
  return (await endsOfDays(days)).map(({ day, assets, supply, price, liabilities }) => ({
    day,
    assets,
    supply,
    price: price.toString(),
    liabilities: liabilities.toString(),
  }));
}

type DayEnd = Closing & { price: bigint; liabilities: bigint };

async function endsOfDays({ from, to }: Days): Promise<DayEnd[]> {
  const range = { from: from ?? EVER.from, to: to ?? EVER.to };
  const { closings, pegs } = await stepsOf(range);
  const ends = new Map<string, DayEnd>();
  let [assets, supply, price] = ['0', '0', 0n];
  for (const step of [...closings, ...pegs].sort((a, b) => a.seconds - b.seconds)) {
    if ('price' in step) ({ price } = step);
    else ({ assets, supply } = step);
    const liabilities = liabilitiesOf(BigInt(supply), price);
    const { day, seconds } = step;
    ends.set(day, { day, seconds, assets, supply, price, liabilities });
  }
  return [...ends.values()].filter(({ day }) => range.from <= day && day <= range.to);
}

/** Unix seconds. */
type PegStep = { day: string; seconds: number; price: bigint };

/**
 * Each day's last state, oldest first, and the last one before the range; and every change of the peg. A column of each as one
 * text: years of days are read with every look at the page, and a row for each takes twice as long on the way here.
 */
async function stepsOf({ from, to }: Required<Days>): Promise<{
  closings: Closing[];
  pegs: PegStep[];
}> {
  const { chainId } = deployment();
  type Columns = Record<'days' | 'times' | 'assets' | 'supplies' | 'pegTimes' | 'prices', string>;
  const [columns] = await db().$queryRaw<[Columns]>`
    SELECT c.*, p.* FROM (
      SELECT coalesce(string_agg("day"::text, ',' ORDER BY "day"), '') AS "days",
        coalesce(string_agg(date_part('epoch', "time")::bigint::text, ',' ORDER BY "day"), '') AS "times",
        coalesce(string_agg("assets"::text, ',' ORDER BY "day"), '') AS "assets",
        coalesce(string_agg("supply"::text, ',' ORDER BY "day"), '') AS "supplies"
      FROM "reserve_day"
      WHERE "chainId" = ${chainId} AND "day" <= ${to}::date
        AND "day" >= coalesce((
          SELECT max("day") FROM "reserve_day" WHERE "chainId" = ${chainId} AND "day" <= ${from}::date), '-infinity')
    ) c, (
      SELECT coalesce(string_agg(date_part('epoch', "time")::bigint::text, ','
          ORDER BY "blockNumber", "logIndex"), '') AS "pegTimes",
        coalesce(string_agg("price"::text, ',' ORDER BY "blockNumber", "logIndex"), '') AS "prices"
      FROM "chain_peg_change" WHERE "chainId" = ${chainId}
    ) p`;
  const times = listOf(columns.times);
  const assets = listOf(columns.assets);
  const supplies = listOf(columns.supplies);
  const prices = listOf(columns.prices);
  return {
    closings: listOf(columns.days).map((day, i) => ({
      day,
      seconds: Number(times[i]),
      assets: assets[i] ?? '0',
      supply: supplies[i] ?? '0',
    })),
    pegs: listOf(columns.pegTimes).map((time, i) => ({
      day: dayText(Number(time) * 1_000),
      seconds: Number(time),
      price: BigInt(prices[i] ?? 0),
    })),
  };
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
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
  return points.map((point) => ({ ...point, flows: flows.get(point.day) ?? noFlows() }));
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
