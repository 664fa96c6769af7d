-- CreateEnum
CREATE TYPE "PriceSourceKind" AS ENUM ('FEED', 'REPORTER');

-- CreateTable
CREATE TABLE "chain_price_source" (
    "chainId" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "kind" "PriceSourceKind" NOT NULL,
    "account" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "price" DECIMAL(78,0),
    "observedAt" TIMESTAMPTZ(0),
    "evidenceHash" TEXT,
    "reportedAt" TIMESTAMPTZ(0),
    "reportedTx" TEXT,
    "addedAt" TIMESTAMPTZ(0) NOT NULL,
    "recordHash" TEXT,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_price_source_pkey" PRIMARY KEY ("chainId","sourceId")
);

-- CreateTable
CREATE TABLE "chain_price_report" (
    "chainId" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "price" DECIMAL(78,0) NOT NULL,
    "observedAt" TIMESTAMPTZ(0) NOT NULL,
    "evidenceHash" TEXT,

    CONSTRAINT "chain_price_report_pkey" PRIMARY KEY ("chainId","blockNumber","logIndex")
);

-- CreateTable
CREATE TABLE "chain_reference_round" (
    "chainId" INTEGER NOT NULL,
    "roundId" BIGINT NOT NULL,
    "price" DECIMAL(78,0) NOT NULL,
    "observedAt" TIMESTAMPTZ(0) NOT NULL,
    "validUntil" TIMESTAMPTZ(0) NOT NULL,
    "counted" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_reference_round_pkey" PRIMARY KEY ("chainId","roundId")
);

-- CreateTable
CREATE TABLE "chain_reference" (
    "chainId" INTEGER NOT NULL,
    "roundId" BIGINT NOT NULL DEFAULT 0,
    "price" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "observedAt" TIMESTAMPTZ(0),
    "computedAt" TIMESTAMPTZ(0),
    "validUntil" TIMESTAMPTZ(0),
    "counted" INTEGER NOT NULL DEFAULT 0,
    "lostAt" TIMESTAMPTZ(0),
    "lostFresh" INTEGER,
    "lostAgreeing" INTEGER,
    "maxAge" INTEGER NOT NULL DEFAULT 0,
    "maxDeviationBps" INTEGER NOT NULL DEFAULT 0,
    "minSources" INTEGER NOT NULL DEFAULT 0,
    "minPrice" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "maxPrice" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_reference_pkey" PRIMARY KEY ("chainId")
);

-- CreateTable
CREATE TABLE "chain_price_day" (
    "chainId" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "day" TIMESTAMPTZ(0) NOT NULL,
    "last" DECIMAL(78,0) NOT NULL,
    "lowest" DECIMAL(78,0) NOT NULL,
    "highest" DECIMAL(78,0) NOT NULL,
    "prices" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_price_day_pkey" PRIMARY KEY ("chainId","sourceId","day")
);

-- CreateTable
CREATE TABLE "price_evidence" (
    "hash" TEXT NOT NULL,
    "chainId" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "body" BYTEA,
    "observedAt" TIMESTAMPTZ(0) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_evidence_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "price_reading" (
    "chainId" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL,
    "terms" TEXT NOT NULL,
    "triedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "price" DECIMAL(78,0),
    "observedAt" TIMESTAMPTZ(0),
    "problem" TEXT,
    "detail" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "failuresInRow" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "price_reading_pkey" PRIMARY KEY ("chainId","sourceId")
);

-- CreateIndex
CREATE INDEX "chain_price_report_chainId_sourceId_blockNumber_idx" ON "chain_price_report"("chainId", "sourceId", "blockNumber");

-- CreateIndex
CREATE INDEX "price_evidence_chainId_sourceId_observedAt_idx" ON "price_evidence"("chainId", "sourceId", "observedAt");

-- One writer, and their rows return when a block goes.
SELECT chain_mirror(mirrored::regclass) FROM unnest(ARRAY[
  'chain_price_source', 'chain_price_report', 'chain_reference_round', 'chain_reference', 'chain_price_day'
]) AS mirrored;
