-- CreateTable
CREATE TABLE "reserve_day_flow" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "kind" "FlowKind" NOT NULL,
    "money" DECIMAL(78,0) NOT NULL,
    "hours" DECIMAL(78,0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "reserve_day_flow_pkey" PRIMARY KEY ("chainId","day","kind")
);

-- CreateTable
CREATE TABLE "reserve_day" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "supply" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "reserve_day_pkey" PRIMARY KEY ("chainId","day")
);

-- CreateIndex
CREATE INDEX "chain_reserve_flow_chainId_time_idx" ON "chain_reserve_flow"("chainId", "time");

-- The sums by day. A new flow is added; a flow that goes, with a block that was reorganised or a mirror that is forgotten,
-- makes its days be worked out anew from the flows that are left. So they change in the indexer's transaction that moves the
-- cursor, no handler can forget them, and blocks that were mirrored before these tables roll back as well.

CREATE FUNCTION reserve_day_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (moment AT TIME ZONE 'UTC')::date;
$$;

-- Works out some days of a chain anew. A day without flows has no row.
CREATE FUNCTION reserve_refresh(chain integer, touched date[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "reserve_day_flow" WHERE "chainId" = chain AND "day" = ANY (touched);
  DELETE FROM "reserve_day" WHERE "chainId" = chain AND "day" = ANY (touched);
  INSERT INTO "reserve_day_flow" ("chainId", "day", "kind", "money", "hours", "count")
    SELECT chain, d.day, f."kind", sum(f."money"), sum(f."hours"), count(*)
      FROM unnest(touched) AS d (day) JOIN "chain_reserve_flow" AS f
        ON f."chainId" = chain AND f."time" >= d.day::timestamp AT TIME ZONE 'UTC'
        AND f."time" < (d.day + 1)::timestamp AT TIME ZONE 'UTC'
      GROUP BY d.day, f."kind";
  INSERT INTO "reserve_day" ("chainId", "day", "blockNumber", "logIndex", "time", "assets", "supply")
    SELECT DISTINCT ON (d.day) chain, d.day, f."blockNumber", f."logIndex", f."time", f."assets", f."supply"
      FROM unnest(touched) AS d (day) JOIN "chain_reserve_flow" AS f
        ON f."chainId" = chain AND f."time" >= d.day::timestamp AT TIME ZONE 'UTC'
        AND f."time" < (d.day + 1)::timestamp AT TIME ZONE 'UTC'
      ORDER BY d.day, f."blockNumber" DESC, f."logIndex" DESC;
END
$$;

-- Everything anew, for a mirror that was there before these tables.
CREATE FUNCTION reserve_rebuild(chain integer) RETURNS void LANGUAGE sql AS $$
  SELECT reserve_refresh(chain, (
    SELECT array_agg(day) FROM (
      SELECT DISTINCT reserve_day_of("time") FROM "chain_reserve_flow" WHERE "chainId" = chain
      UNION SELECT "day" FROM "reserve_day" WHERE "chainId" = chain) AS known (day)));
$$;

CREATE FUNCTION reserve_add_flows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "reserve_day_flow" AS s ("chainId", "day", "kind", "money", "hours", "count")
    SELECT "chainId", reserve_day_of("time"), "kind", sum("money"), sum("hours"), count(*)
      FROM new_rows GROUP BY 1, 2, 3
    ON CONFLICT ("chainId", "day", "kind") DO UPDATE
      SET "money" = s."money" + excluded."money", "hours" = s."hours" + excluded."hours",
          "count" = s."count" + excluded."count";
  INSERT INTO "reserve_day" AS s ("chainId", "day", "blockNumber", "logIndex", "time", "assets", "supply")
    SELECT DISTINCT ON ("chainId", reserve_day_of("time")) "chainId", reserve_day_of("time"), "blockNumber", "logIndex",
        "time", "assets", "supply"
      FROM new_rows ORDER BY "chainId", reserve_day_of("time"), "blockNumber" DESC, "logIndex" DESC
    ON CONFLICT ("chainId", "day") DO UPDATE
      SET "blockNumber" = excluded."blockNumber", "logIndex" = excluded."logIndex", "time" = excluded."time",
          "assets" = excluded."assets", "supply" = excluded."supply"
      WHERE (excluded."blockNumber", excluded."logIndex") >= (s."blockNumber", s."logIndex");
  RETURN NULL;
END
$$;

CREATE FUNCTION reserve_refresh_flows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rows CONSTANT text := CASE TG_OP
    WHEN 'DELETE' THEN 'SELECT "chainId", "time" FROM old_rows'
    ELSE 'SELECT "chainId", "time" FROM new_rows UNION ALL SELECT "chainId", "time" FROM old_rows' END;
  chain integer;
  touched date[];
BEGIN
  FOR chain, touched IN EXECUTE format(
    'SELECT "chainId", array_agg(DISTINCT reserve_day_of("time")) FROM (%s) AS changed GROUP BY "chainId"', rows)
  LOOP
    PERFORM reserve_refresh(chain, touched);
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER reserve_follow_insert AFTER INSERT ON "chain_reserve_flow"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reserve_add_flows();
CREATE TRIGGER reserve_follow_update AFTER UPDATE ON "chain_reserve_flow"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reserve_refresh_flows();
CREATE TRIGGER reserve_follow_delete AFTER DELETE ON "chain_reserve_flow"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION reserve_refresh_flows();

SELECT reserve_rebuild("chainId") FROM "chain_cursor";
