-- CreateEnum
CREATE TYPE "DiscrepancyKind" AS ENUM ('FEWER', 'OTHER_CLASS', 'MORE', 'SILENT');

-- CreateEnum
CREATE TYPE "ChallengeVerdict" AS ENUM ('PASSED', 'FAILED', 'EXPIRED');

-- CreateTable
-- Room on each page, so that an update by a heartbeat stays on it and touches no index.
CREATE TABLE "node" (
    "id" SERIAL NOT NULL,
    "nodeKey" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "enrolment" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(0) NOT NULL,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "sessionKey" TEXT,
    "lastSequence" BIGINT NOT NULL DEFAULT 0,
    "lastObservedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),
    "lastBeatAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "gpus" INTEGER,
    "utilisation" INTEGER,
    "temperature" INTEGER,
    "power" INTEGER,
    "rolledTo" TIMESTAMPTZ(3),

    CONSTRAINT "node_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 60);

-- CreateTable
CREATE TABLE "node_unit" (
    "nodeId" INTEGER NOT NULL,
    "classId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "node_unit_pkey" PRIMARY KEY ("nodeId","classId")
);

-- CreateTable
CREATE TABLE "node_report" (
    "nodeId" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "gpus" INTEGER NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "sessionKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "node_report_pkey" PRIMARY KEY ("nodeId","sequence")
);

-- CreateTable
-- By day, so that what is past the retention goes by DROP TABLE and not row by row. The partitions are made ahead by the
-- worker, and by the intake when it meets a day without one (lib/features/nodes/commands/keep-partitions.ts).
CREATE TABLE "node_heartbeat" (
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGINT NOT NULL,
    "nodeId" INTEGER NOT NULL,
    "power" INTEGER,
    "gpus" SMALLINT NOT NULL,
    "utilisation" SMALLINT,
    "temperature" SMALLINT,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "node_heartbeat_pkey" PRIMARY KEY ("observedAt","nodeId")
) PARTITION BY RANGE ("observedAt");

-- CreateTable
CREATE TABLE "node_refusal" (
    "nodeKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSample" JSONB NOT NULL,

    CONSTRAINT "node_refusal_pkey" PRIMARY KEY ("nodeKey","reason","day")
);

-- CreateTable
CREATE TABLE "node_hour" (
    "nodeId" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "slots" SMALLINT NOT NULL,
    "gpuSlots" INTEGER NOT NULL,
    "utilisation" SMALLINT,
    "temperature" SMALLINT,
    "energy" INTEGER NOT NULL,

    CONSTRAINT "node_hour_pkey" PRIMARY KEY ("nodeId","hour")
);

-- CreateTable
CREATE TABLE "node_day" (
    "nodeId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "slots" SMALLINT NOT NULL,
    "gpuSlots" INTEGER NOT NULL,
    "utilisation" SMALLINT,
    "temperature" SMALLINT,
    "energy" INTEGER NOT NULL,

    CONSTRAINT "node_day_pkey" PRIMARY KEY ("nodeId","day")
);

-- CreateTable
CREATE TABLE "discrepancy" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "kind" "DiscrepancyKind" NOT NULL,
    "classId" TEXT NOT NULL,
    "certified" INTEGER NOT NULL,
    "reported" INTEGER NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "currentKey" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "decisionHash" TEXT,

    CONSTRAINT "discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "node_challenge" (
    "id" UUID NOT NULL,
    "nodeId" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "servedAt" TIMESTAMPTZ(3),
    "root" TEXT,
    "committedAt" TIMESTAMPTZ(3),
    "nodeMs" INTEGER,
    "device" TEXT,
    "vectorSeed" TEXT,
    "rows" INTEGER[],
    "verdict" "ChallengeVerdict",
    "failure" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "node_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "node_nodeKey_key" ON "node"("nodeKey");

-- CreateIndex
CREATE INDEX "node_provider_idx" ON "node"("provider");

-- CreateIndex
CREATE INDEX "node_refusal_day_idx" ON "node_refusal"("day");

-- CreateIndex
CREATE INDEX "node_hour_hour_idx" ON "node_hour"("hour");

-- CreateIndex
CREATE INDEX "node_day_day_idx" ON "node_day"("day");

-- CreateIndex
CREATE UNIQUE INDEX "discrepancy_currentKey_key" ON "discrepancy"("currentKey");

-- CreateIndex
CREATE INDEX "discrepancy_provider_openedAt_idx" ON "discrepancy"("provider", "openedAt");

-- CreateIndex
CREATE INDEX "node_challenge_nodeId_issuedAt_idx" ON "node_challenge"("nodeId", "issuedAt");

-- AddForeignKey
ALTER TABLE "node_unit" ADD CONSTRAINT "node_unit_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node_report" ADD CONSTRAINT "node_report_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "node_challenge" ADD CONSTRAINT "node_challenge_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
