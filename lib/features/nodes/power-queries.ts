import 'server-only';

import type { Address } from 'viem';

import { db } from '@/lib/db/client';

export type MeasuredPower = { watts: number; simulated: boolean };

/**
 * Public. Mean power of a GPU by class over the hours from `from` to `to`, in W. A heartbeat tells the power of its machine
 * as a whole, so that only machines of one class tell anything of a class; a class without one is not in the map.
 */
export async function meanPowerByClass(
  provider: Address,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<string, MeasuredPower>> {
  const rows = await db().$queryRaw<({ classId: string } & MeasuredPower)[]>`
    SELECT "classId", round(sum(energy) * 120.0 / sum("gpuSlots"))::int AS watts, bool_or(simulated) AS simulated
    FROM node
    JOIN (
      SELECT "nodeId", min("classId") AS "classId" FROM node_unit GROUP BY 1 HAVING count(*) = 1
    ) AS pure ON pure."nodeId" = id
    JOIN node_hour ON node_hour."nodeId" = id
    WHERE provider = ${provider} AND hour >= ${from}::timestamptz AND hour < ${to}::timestamptz
    GROUP BY 1 HAVING sum("gpuSlots") > 0`;
  return new Map(rows.map(({ classId, watts, simulated }) => [classId, { watts, simulated }]));
}
