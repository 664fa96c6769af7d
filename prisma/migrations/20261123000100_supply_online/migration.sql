-- CreateEnum
CREATE TYPE "PowerBasis" AS ENUM ('MEASURED', 'SIMULATED', 'ESTIMATED');

-- AlterTable
ALTER TABLE "node_report" ADD COLUMN     "units" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "supply_online" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "unitSlots" BIGINT NOT NULL,
    "simulatedSlots" BIGINT NOT NULL,
    "capacity" DECIMAL(78,0) NOT NULL,
    "simulatedCapacity" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "supply_online_pkey" PRIMARY KEY ("chainId","day","region","classId","tier")
);

-- CreateTable
CREATE TABLE "supply_online_provider" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "provider" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "capacity" DECIMAL(78,0) NOT NULL,
    "simulatedCapacity" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "supply_online_provider_pkey" PRIMARY KEY ("chainId","provider","day","classId")
);

-- CreateTable
CREATE TABLE "supply_online_day" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "slots" BIGINT NOT NULL,

    CONSTRAINT "supply_online_day_pkey" PRIMARY KEY ("chainId","day")
);

-- CreateTable
CREATE TABLE "supply_committed" (
    "chainId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "hours" DECIMAL(78,0) NOT NULL,
    "sold" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "supply_committed_pkey" PRIMARY KEY ("chainId","day","region","tier")
);

-- CreateTable
CREATE TABLE "supply_power" (
    "chainId" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "basis" "PowerBasis" NOT NULL,
    "pueStated" BOOLEAN NOT NULL,
    "renewableTold" BOOLEAN NOT NULL,
    "units" BIGINT NOT NULL,
    "wattPue" DECIMAL(40,0) NOT NULL,
    "wattPueRenewed" DECIMAL(40,0) NOT NULL,

    CONSTRAINT "supply_power_pkey" PRIMARY KEY ("chainId","region","classId","zone","year","basis","pueStated","renewableTold")
);

-- CreateIndex
CREATE INDEX "supply_online_provider_chainId_day_idx" ON "supply_online_provider"("chainId", "day");

-- A mirror that was forgotten takes the days of its chain with it, and what its energy rests on.
CREATE OR REPLACE FUNCTION supply_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "supply_day" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_sale" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_committed" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_online" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_online_provider" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_online_day" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_power" WHERE "chainId" = OLD."chainId";
  DELETE FROM "supply_mark" WHERE "chainId" = OLD."chainId";
  RETURN NULL;
END
$$;

-- Days that were written before commitments were kept with them are written again, from the events.
DELETE FROM "supply_mark";
