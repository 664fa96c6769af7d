import type { Db } from '@/lib/db/client';

import { UNKNOWN_PUE } from '../energy';

export type KeepPowerOptions = {
  db: Db;
  now: Date;
  /** Highest board power of one GPU by class, W: the maker's. */
  boards: ReadonlyMap<string, number>;
};

/** Days of heartbeats that a mean power is taken over. */
const DAYS = 30;

/**
 * Works out anew what the energy of each mirrored chain's live supply rests on, in one statement: who looks meanwhile sees what
 * was before. Run again or by two workers it comes to the same rows.
 *
 * - Power: of as many of a provider's certified GPUs of a class as its machines show, the mean of thirty days, real machines
 *   before recordings; the maker's figure for the others. Only machines with GPUs of one class count, as a heartbeat tells the
 *   power of all of them together.
 * - Site: PUE, grid and contract as the newest certification that reached the chain says; the year in service as the
 *   provider named it.
 */
export async function keepPower({ db, now, boards }: KeepPowerOptions): Promise<void> {
  const chains = await db.chainCursor.findMany({ select: { chainId: true } });
  const from = new Date(now.getTime() - DAYS * 86_400_000);
  for (const { chainId } of chains)
    await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::int, ${chainId}::int)::text`;
        await tx.supplyPower.deleteMany({ where: { chainId } });
        await tx.$executeRaw`
          INSERT INTO supply_power ("chainId", region, "classId", zone, year, basis, "pueStated", "renewableTold",
            units, "wattPue", "wattPueRenewed")
          WITH board AS (
            SELECT * FROM unnest(${[...boards.keys()]}::text[], ${[...boards.values()]}::int[]) AS b ("classId", watts)
          ), site AS (
            SELECT DISTINCT ON (r.subject) r.body->>'provider' AS provider, r.body->'site' AS said
            FROM chain_enactment e JOIN record r ON r.hash = e."recordHash"
            WHERE e."chainId" = ${chainId} AND e.event = 'ProviderCertified' AND r.kind = 'provider.certified'
              AND r."erasedAt" IS NULL
            ORDER BY r.subject, e."blockNumber" DESC, e."logIndex" DESC
          ), fact AS (
            SELECT provider,
              CASE WHEN said->>'pue' ~ '^[1-3]([.][0-9]{1,2})?$' THEN round((said->>'pue')::numeric * 100)::int END AS pue,
              CASE WHEN said->>'gridZone' ~ '^[A-Z]{2}$' THEN said->>'gridZone' END AS zone,
              CASE WHEN said->>'renewableShare' ~ '^[0-9]{1,3}$' THEN (said->>'renewableShare')::int END AS renewed
            FROM site
          ), age AS (
            SELECT DISTINCT ON (o.wallet) o.wallet AS provider,
              (SELECT min((line->>'year')::int) FROM jsonb_path_query(a.answers, 'lax $.hardware[*]') AS line
               WHERE line->>'year' ~ '^[12][0-9]{3}$') AS year
            FROM provider_application a JOIN organisation o ON o.id = a."organisationId"
            WHERE a.status = 'CERTIFIED' ORDER BY o.wallet, a."submittedAt" DESC
          ), machine AS (
            SELECT n.id, n.provider, n.simulated, min(u."classId") AS "classId", sum(u.units) AS units
            FROM node n JOIN node_unit u ON u."nodeId" = n.id
            WHERE n."revokedAt" IS NULL GROUP BY n.id HAVING count(*) = 1
          ), power AS (
            SELECT m.provider, m."classId", m.simulated, sum(m.units) AS units,
              ceil(sum(d.energy) * 120 / sum(d.slots))::int AS watts
            FROM machine m JOIN LATERAL (
              SELECT sum(energy)::numeric AS energy, sum("gpuSlots") AS slots FROM node_day
              WHERE "nodeId" = m.id AND day >= ${from}::date
            ) AS d ON d.slots > 0
            GROUP BY 1, 2, 3
          ), part AS (
            SELECT h.provider, h.region, h."classId", one.* FROM supply_holding h
            JOIN board ON board."classId" = h."classId"
            LEFT JOIN power AS real ON real.provider = h.provider AND real."classId" = h."classId" AND NOT real.simulated
            LEFT JOIN power AS played ON played.provider = h.provider AND played."classId" = h."classId" AND played.simulated
            CROSS JOIN LATERAL (SELECT least(h.units, coalesce(real.units, 0)) AS heard) AS r
            CROSS JOIN LATERAL (SELECT least(h.units - r.heard, coalesce(played.units, 0)) AS heard) AS p
            CROSS JOIN LATERAL (VALUES
              ('MEASURED'::"PowerBasis", r.heard, real.watts),
              ('SIMULATED'::"PowerBasis", p.heard, played.watts),
              ('ESTIMATED'::"PowerBasis", h.units - r.heard - p.heard, board.watts)
            ) AS one (basis, units, watts)
            WHERE h."chainId" = ${chainId} AND one.units > 0
          )
          SELECT ${chainId}::int, part.region, part."classId", coalesce(fact.zone, left(part.region, 2)),
            coalesce(age.year, 0), part.basis, fact.pue IS NOT NULL, fact.renewed IS NOT NULL, sum(part.units),
            sum(part.units * part.watts * coalesce(fact.pue, ${UNKNOWN_PUE}::int)),
            sum(part.units * part.watts * coalesce(fact.pue, ${UNKNOWN_PUE}::int) * coalesce(fact.renewed, 0))
          FROM part LEFT JOIN fact ON fact.provider = part.provider LEFT JOIN age ON age.provider = part.provider
          GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
      },
      { timeout: 120_000 },
    );
}

/** ASCII "powr" as a number: one worker at a time. */
const LOCK = 0x706f7772;
