-- Sums over the mirror for pages and machines, and what the programme keeps beside them.
--
-- Trigrams find a part of a name among hundreds of thousands. The extension is trusted: the owner of the database may
-- create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "ConcentrationMeasure" AS ENUM ('LARGEST_SHARE', 'HHI');

-- CreateEnum
CREATE TYPE "LineSide" AS ENUM ('ABOVE', 'BELOW');

-- CreateTable
CREATE TABLE "supply_provider" (
    "chainId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT,
    "search" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(0),
    "units" BIGINT NOT NULL,
    "capacity" DECIMAL(78,0) NOT NULL,
    "signedCapacity" DECIMAL(78,0) NOT NULL,
    "classes" TEXT[],

    CONSTRAINT "supply_provider_pkey" PRIMARY KEY ("chainId","address")
);

-- CreateTable
CREATE TABLE "supply_holding" (
    "chainId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "supply_holding_pkey" PRIMARY KEY ("chainId","provider","classId")
);

-- CreateTable
CREATE TABLE "supply_line" (
    "chainId" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "units" BIGINT NOT NULL,
    "holdings" INTEGER NOT NULL,

    CONSTRAINT "supply_line_pkey" PRIMARY KEY ("chainId","region","classId","tier")
);

-- CreateTable
CREATE TABLE "supply_region" (
    "chainId" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "providers" INTEGER NOT NULL,
    "capacity" DECIMAL(78,0) NOT NULL,
    "squares" DECIMAL(120,0) NOT NULL,

    CONSTRAINT "supply_region_pkey" PRIMARY KEY ("chainId","region","tier")
);

-- CreateTable
CREATE TABLE "supply_day" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "units" BIGINT NOT NULL,
    "capacity" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "supply_day_pkey" PRIMARY KEY ("chainId","day","region","classId","tier")
);

-- CreateTable
CREATE TABLE "supply_sale" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "buyer" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "hours" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "supply_sale_pkey" PRIMARY KEY ("chainId","day","buyer","provider")
);

-- CreateTable
CREATE TABLE "supply_mark" (
    "chainId" INTEGER NOT NULL,
    "through" DATE NOT NULL,

    CONSTRAINT "supply_mark_pkey" PRIMARY KEY ("chainId")
);

-- CreateTable
CREATE TABLE "concentration_alert" (
    "id" UUID NOT NULL,
    "chainId" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "measure" "ConcentrationMeasure" NOT NULL,
    "line" INTEGER NOT NULL,
    "side" "LineSide" NOT NULL,
    "value" INTEGER NOT NULL,
    "provider" TEXT,
    "blockNumber" BIGINT NOT NULL,
    "blockTime" TIMESTAMPTZ(0) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concentration_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_geography" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "topology" JSONB NOT NULL,
    "regions" INTEGER NOT NULL,
    "pointsIn" INTEGER NOT NULL,
    "pointsKept" INTEGER NOT NULL,
    "fileHash" TEXT NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "recordHash" TEXT,
    "adoptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "imported_geography_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "supply_provider_chainId_capacity_address_idx" ON "supply_provider"("chainId", "capacity" DESC, "address");

-- CreateIndex
CREATE INDEX "supply_provider_chainId_region_capacity_address_idx" ON "supply_provider"("chainId", "region", "capacity" DESC, "address");

-- CreateIndex
CREATE INDEX "supply_provider_chainId_status_capacity_address_idx" ON "supply_provider"("chainId", "status", "capacity" DESC, "address");

-- CreateIndex
CREATE INDEX "supply_provider_chainId_tier_capacity_address_idx" ON "supply_provider"("chainId", "tier", "capacity" DESC, "address");

-- CreateIndex
CREATE INDEX "supply_provider_chainId_expiresAt_idx" ON "supply_provider"("chainId", "expiresAt");

-- CreateIndex
CREATE INDEX "supply_provider_classes_idx" ON "supply_provider" USING GIN ("classes");

-- CreateIndex
CREATE INDEX "supply_provider_search_idx" ON "supply_provider" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "supply_sale_chainId_provider_day_idx" ON "supply_sale"("chainId", "provider", "day");

-- CreateIndex
CREATE INDEX "concentration_alert_chainId_blockNumber_idx" ON "concentration_alert"("chainId", "blockNumber");

-- CreateIndex
CREATE UNIQUE INDEX "concentration_alert_chainId_scope_measure_line_blockNumber_key" ON "concentration_alert"("chainId", "scope", "measure", "line", "blockNumber");

-- CreateIndex
CREATE UNIQUE INDEX "imported_geography_recordHash_key" ON "imported_geography"("recordHash");

-- CreateIndex
CREATE INDEX "imported_geography_adoptedAt_idx" ON "imported_geography"("adoptedAt");

-- The sums. Each statement that changes the mirror names the providers it touched, and supply_refresh works their rows out
-- anew from the mirror as it then stands. So the sums are a function of the mirror: applying it twice changes nothing, and a
-- rollback, which puts rows back table by table, ends where it should. They change in the transaction of the indexer that
-- moves the cursor, so no reader sees a block with the sums of another.

CREATE FUNCTION supply_refresh(chain integer, touched text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  as_of timestamptz;
BEGIN
  IF touched IS NULL OR cardinality(touched) = 0 THEN
    RETURN;
  END IF;
  as_of := coalesce((SELECT "blockTime" FROM "chain_cursor" WHERE "chainId" = chain), '-infinity');

  DELETE FROM "supply_holding" AS h
    WHERE h."chainId" = chain AND h."provider" = ANY (touched)
      AND NOT EXISTS (
        SELECT 1 FROM "chain_provider" AS p JOIN "chain_inventory" AS i
            ON i."chainId" = p."chainId" AND i."provider" = p."address" AND i."classId" = h."classId"
          WHERE p."chainId" = chain AND p."address" = h."provider"
            AND p."status" = 'CERTIFIED' AND p."expiresAt" > as_of);
  INSERT INTO "supply_holding" AS h ("chainId", "provider", "classId", "region", "tier", "units")
    SELECT chain, p."address", i."classId", p."region", p."tier", i."units"
      FROM "chain_provider" AS p JOIN "chain_inventory" AS i
        ON i."chainId" = p."chainId" AND i."provider" = p."address"
      WHERE p."chainId" = chain AND p."address" = ANY (touched)
        AND p."status" = 'CERTIFIED' AND p."expiresAt" > as_of
    ON CONFLICT ("chainId", "provider", "classId") DO UPDATE
      SET "region" = excluded."region", "tier" = excluded."tier", "units" = excluded."units"
      WHERE (h."region", h."tier", h."units")
        IS DISTINCT FROM (excluded."region", excluded."tier", excluded."units");

  DELETE FROM "supply_provider" AS s
    WHERE s."chainId" = chain AND s."address" = ANY (touched)
      AND NOT EXISTS (
        SELECT 1 FROM "chain_provider" AS p WHERE p."chainId" = chain AND p."address" = s."address");
  INSERT INTO "supply_provider" AS s ("chainId", "address", "name", "search", "status", "region", "tier", "expiresAt",
      "units", "capacity", "signedCapacity", "classes")
    SELECT chain, p."address", o."name", lower(concat_ws(' ', o."name", p."address")),
        CASE WHEN p."status" = 'CERTIFIED' AND NOT coalesce(p."expiresAt" > as_of, false) THEN 'LAPSED'
             ELSE p."status"::text END,
        p."region", p."tier", p."expiresAt", signed."units",
        CASE WHEN p."status" = 'CERTIFIED' AND p."expiresAt" > as_of THEN signed."capacity" ELSE 0 END,
        signed."capacity", signed."classes"
      FROM "chain_provider" AS p
      LEFT JOIN "organisation" AS o ON o."kind" = 'PROVIDER' AND o."wallet" = p."address"
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(i."units"), 0) AS "units",
            coalesce(sum(i."units" * coalesce(c."weight", 0)), 0) AS "capacity",
            coalesce(array_agg(i."classId" ORDER BY i."classId") FILTER (WHERE i."classId" IS NOT NULL), '{}') AS "classes"
          FROM "chain_inventory" AS i
          LEFT JOIN "chain_hardware_class" AS c ON c."chainId" = i."chainId" AND c."classId" = i."classId"
          WHERE i."chainId" = chain AND i."provider" = p."address") AS signed
      WHERE p."chainId" = chain AND p."address" = ANY (touched)
    ON CONFLICT ("chainId", "address") DO UPDATE
      SET "name" = excluded."name", "search" = excluded."search", "status" = excluded."status",
          "region" = excluded."region", "tier" = excluded."tier", "expiresAt" = excluded."expiresAt",
          "units" = excluded."units", "capacity" = excluded."capacity", "signedCapacity" = excluded."signedCapacity",
          "classes" = excluded."classes"
      WHERE (s."name", s."status", s."region", s."tier", s."expiresAt", s."units", s."capacity", s."signedCapacity",
          s."classes")
        IS DISTINCT FROM (excluded."name", excluded."status", excluded."region", excluded."tier", excluded."expiresAt",
          excluded."units", excluded."capacity", excluded."signedCapacity", excluded."classes");
END
$$;

-- Everything anew, for a mirror that was there before these tables.
CREATE FUNCTION supply_rebuild(chain integer) RETURNS void LANGUAGE sql AS $$
  SELECT supply_refresh(chain, (
    SELECT array_agg(address) FROM (
      SELECT "address" FROM "chain_provider" WHERE "chainId" = chain
      UNION SELECT "address" FROM "supply_provider" WHERE "chainId" = chain) AS known (address)));
$$;

-- Statements on a mirrored table that names providers in the column of the argument.
CREATE FUNCTION supply_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rows CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
    ELSE 'SELECT * FROM new_rows UNION ALL SELECT * FROM old_rows' END;
  chain integer;
  touched text[];
BEGIN
  FOR chain, touched IN EXECUTE format(
    'SELECT "chainId", array_agg(DISTINCT %I) FROM (%s) AS changed GROUP BY "chainId"', TG_ARGV[0], rows)
  LOOP
    PERFORM supply_refresh(chain, touched);
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER supply_follow_insert AFTER INSERT ON "chain_provider"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('address');
CREATE TRIGGER supply_follow_update AFTER UPDATE ON "chain_provider"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('address');
CREATE TRIGGER supply_follow_delete AFTER DELETE ON "chain_provider"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('address');
CREATE TRIGGER supply_follow_insert AFTER INSERT ON "chain_inventory"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('provider');
CREATE TRIGGER supply_follow_update AFTER UPDATE ON "chain_inventory"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('provider');
CREATE TRIGGER supply_follow_delete AFTER DELETE ON "chain_inventory"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_follow('provider');

-- A weight changed: whoever holds the class.
CREATE FUNCTION supply_follow_weight() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "chain_hardware_class";
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."weight" = OLD."weight" THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    changed := OLD;
  ELSE
    changed := NEW;
  END IF;
  PERFORM supply_refresh(changed."chainId", (
    SELECT array_agg("provider") FROM "chain_inventory"
      WHERE "chainId" = changed."chainId" AND "classId" = changed."classId"));
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_follow_weight AFTER INSERT OR UPDATE OR DELETE ON "chain_hardware_class"
  FOR EACH ROW EXECUTE FUNCTION supply_follow_weight();

-- Time went on, or back with a reorganisation: whose certificate ended in between. No event of the chain says so.
CREATE FUNCTION supply_follow_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before CONSTANT timestamptz := CASE TG_OP WHEN 'INSERT' THEN '-infinity'::timestamptz ELSE OLD."blockTime" END;
BEGIN
  IF NEW."blockTime" <> before THEN
    PERFORM supply_refresh(NEW."chainId", (
      SELECT array_agg("address") FROM "supply_provider"
        WHERE "chainId" = NEW."chainId"
          AND "expiresAt" > least(before, NEW."blockTime") AND "expiresAt" <= greatest(before, NEW."blockTime")));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_follow_time_insert AFTER INSERT ON "chain_cursor"
  FOR EACH ROW EXECUTE FUNCTION supply_follow_time();
CREATE TRIGGER supply_follow_time_update AFTER UPDATE ON "chain_cursor"
  FOR EACH ROW EXECUTE FUNCTION supply_follow_time();

-- A mirror that was forgotten takes the days of its chain with it.
CREATE FUNCTION supply_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "supply_day" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_sale" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_mark" WHERE "chainId" = OLD."chainId";
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_forget AFTER DELETE ON "chain_cursor" FOR EACH ROW EXECUTE FUNCTION supply_forget();

-- The papers came after the application, or a name was mended.
CREATE FUNCTION supply_follow_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "supply_provider"
    SET "name" = NEW."name", "search" = lower(concat_ws(' ', NEW."name", "address"))
    WHERE "chainId" IN (SELECT "chainId" FROM "chain_cursor") AND "address" = NEW."wallet";
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_follow_name AFTER INSERT OR UPDATE OF "name", "wallet" ON "organisation"
  FOR EACH ROW WHEN (NEW."kind" = 'PROVIDER') EXECUTE FUNCTION supply_follow_name();

-- The sums of the sums: what a statement took away and what it added.
CREATE FUNCTION supply_add_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT *, 1 AS sign FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT *, -1 AS sign FROM old_rows'
    ELSE 'SELECT *, 1 AS sign FROM new_rows UNION ALL SELECT *, -1 AS sign FROM old_rows' END;
BEGIN
  EXECUTE format(
    'INSERT INTO "supply_line" AS l ("chainId", "region", "classId", "tier", "units", "holdings")
     SELECT "chainId", "region", "classId", "tier", sum(sign * "units"::bigint), sum(sign) FROM (%s) AS c
     GROUP BY "chainId", "region", "classId", "tier" HAVING sum(sign * "units"::bigint) <> 0 OR sum(sign) <> 0
     ORDER BY "chainId", "region", "classId", "tier"
     ON CONFLICT ("chainId", "region", "classId", "tier") DO UPDATE
       SET "units" = l."units" + excluded."units", "holdings" = l."holdings" + excluded."holdings"', changes);
  DELETE FROM "supply_line" WHERE "holdings" = 0;
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_add_insert AFTER INSERT ON "supply_holding"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_lines();
CREATE TRIGGER supply_add_update AFTER UPDATE ON "supply_holding"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_lines();
CREATE TRIGGER supply_add_delete AFTER DELETE ON "supply_holding"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_lines();

CREATE FUNCTION supply_add_regions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT *, 1 AS sign FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT *, -1 AS sign FROM old_rows'
    ELSE 'SELECT *, 1 AS sign FROM new_rows UNION ALL SELECT *, -1 AS sign FROM old_rows' END;
BEGIN
  EXECUTE format(
    'INSERT INTO "supply_region" AS r ("chainId", "region", "tier", "providers", "capacity", "squares")
     SELECT "chainId", "region", "tier", sum(sign), sum(sign * "capacity"), sum(sign * "capacity" * "capacity")
     FROM (%s) AS c WHERE "capacity" > 0 GROUP BY "chainId", "region", "tier"
     HAVING sum(sign) <> 0 OR sum(sign * "capacity") <> 0 OR sum(sign * "capacity" * "capacity") <> 0
     ORDER BY "chainId", "region", "tier"
     ON CONFLICT ("chainId", "region", "tier") DO UPDATE
       SET "providers" = r."providers" + excluded."providers", "capacity" = r."capacity" + excluded."capacity",
           "squares" = r."squares" + excluded."squares"', changes);
  DELETE FROM "supply_region" WHERE "providers" = 0;
  RETURN NULL;
END
$$;
CREATE TRIGGER supply_add_insert AFTER INSERT ON "supply_provider"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_regions();
CREATE TRIGGER supply_add_update AFTER UPDATE ON "supply_provider"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_regions();
CREATE TRIGGER supply_add_delete AFTER DELETE ON "supply_provider"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION supply_add_regions();

SELECT supply_rebuild("chainId") FROM "chain_cursor";
