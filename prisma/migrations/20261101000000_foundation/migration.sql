-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('PROVIDER', 'SME');

-- CreateEnum
CREATE TYPE "OperationStatus" AS ENUM ('SCHEDULED', 'EXECUTED', 'CANCELED');

-- CreateEnum
CREATE TYPE "ProviderStatus" AS ENUM ('NONE', 'APPLIED', 'CERTIFIED', 'SUSPENDED', 'REVOKED', 'EXITING', 'EXITED');

-- CreateEnum
CREATE TYPE "FlowKind" AS ENUM ('FUNDED', 'WITHDRAWN', 'MINTED', 'REDEEMED', 'ISSUED');

-- CreateEnum
CREATE TYPE "AwardStatus" AS ENUM ('ACTIVE', 'EXPIRED', 'CLAWED_BACK');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('PENDING', 'SENT', 'CONFIRMED', 'SUPERSEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "ProviderApplicationStatus" AS ENUM ('SUBMITTED', 'DECLINED', 'CERTIFIED');

-- CreateEnum
CREATE TYPE "GrantApplicationStatus" AS ENUM ('SUBMITTED', 'AWARDED', 'DECLINED');

-- CreateTable
CREATE TABLE "audit_entry" (
    "index" BIGINT NOT NULL,
    "entry" TEXT NOT NULL,
    "leafHash" BYTEA NOT NULL,
    "recordHash" TEXT,
    "subject" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "eventKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "audit_node" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_node_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallet" (
    "address" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wallet_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_nonce" (
    "nonce" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_nonce_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "registrationNumber" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "website" TEXT,
    "wallet" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("userId","organisationId")
);

-- CreateTable
CREATE TABLE "chain_cursor" (
    "chainId" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "blockHash" TEXT NOT NULL,
    "blockTime" TIMESTAMPTZ(0) NOT NULL,
    "finalBlock" BIGINT NOT NULL,
    "headNumber" BIGINT NOT NULL,
    "headTime" TIMESTAMPTZ(0) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chain_cursor_pkey" PRIMARY KEY ("chainId")
);

-- CreateTable
CREATE TABLE "chain_block" (
    "chainId" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "parentHash" TEXT NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "chain_block_pkey" PRIMARY KEY ("chainId","hash")
);

-- CreateTable
CREATE TABLE "chain_event" (
    "chainId" INTEGER NOT NULL,
    "blockHash" TEXT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "recordHash" TEXT,

    CONSTRAINT "chain_event_pkey" PRIMARY KEY ("chainId","blockHash","logIndex")
);

-- CreateTable
CREATE TABLE "chain_enactment" (
    "chainId" INTEGER NOT NULL,
    "blockHash" TEXT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "recordHash" TEXT NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "event" TEXT NOT NULL,

    CONSTRAINT "chain_enactment_pkey" PRIMARY KEY ("chainId","blockHash","logIndex")
);

-- CreateTable
CREATE TABLE "chain_role_member" (
    "chainId" INTEGER NOT NULL,
    "roleId" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "executionDelay" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(0) NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_role_member_pkey" PRIMARY KEY ("chainId","roleId","account")
);

-- CreateTable
CREATE TABLE "chain_operation" (
    "chainId" INTEGER NOT NULL,
    "operationId" TEXT NOT NULL,
    "nonce" INTEGER NOT NULL,
    "status" "OperationStatus" NOT NULL,
    "caller" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "functionName" TEXT,
    "args" JSONB,
    "data" TEXT NOT NULL,
    "recordHash" TEXT,
    "scheduledAt" TIMESTAMPTZ(0) NOT NULL,
    "readyAt" TIMESTAMPTZ(0) NOT NULL,
    "expiresAt" TIMESTAMPTZ(0) NOT NULL,
    "scheduledTx" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(0),
    "endedTx" TEXT,
    "endedBy" TEXT,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_operation_pkey" PRIMARY KEY ("chainId","operationId","nonce")
);

-- CreateTable
CREATE TABLE "chain_hardware_class" (
    "chainId" INTEGER NOT NULL,
    "classId" TEXT NOT NULL,
    "weight" DECIMAL(78,0) NOT NULL,
    "evidenceHash" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(0) NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_hardware_class_pkey" PRIMARY KEY ("chainId","classId")
);

-- CreateTable
CREATE TABLE "chain_provider" (
    "chainId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "status" "ProviderStatus" NOT NULL,
    "tier" INTEGER NOT NULL DEFAULT 0,
    "region" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(0),
    "serial" INTEGER NOT NULL DEFAULT 0,
    "stake" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "obligations" INTEGER NOT NULL DEFAULT 0,
    "exitableAt" TIMESTAMPTZ(0),
    "reason" TEXT,
    "signer" TEXT,
    "recordHash" TEXT,
    "appliedAt" TIMESTAMPTZ(0) NOT NULL,
    "certifiedAt" TIMESTAMPTZ(0),
    "updatedAt" TIMESTAMPTZ(0) NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_provider_pkey" PRIMARY KEY ("chainId","address")
);

-- CreateTable
CREATE TABLE "chain_inventory" (
    "chainId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_inventory_pkey" PRIMARY KEY ("chainId","provider","classId")
);

-- CreateTable
CREATE TABLE "chain_peg_change" (
    "chainId" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "recordHash" TEXT NOT NULL,
    "price" DECIMAL(78,0) NOT NULL,
    "mintFeeBps" INTEGER NOT NULL,
    "redeemFeeBps" INTEGER NOT NULL,
    "maxStepBps" INTEGER NOT NULL,
    "minInterval" INTEGER NOT NULL,
    "supplyCap" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "chain_peg_change_pkey" PRIMARY KEY ("chainId","blockNumber","logIndex")
);

-- CreateTable
CREATE TABLE "chain_reserve_flow" (
    "chainId" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "logIndex" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,
    "txHash" TEXT NOT NULL,
    "kind" "FlowKind" NOT NULL,
    "account" TEXT NOT NULL,
    "money" DECIMAL(78,0) NOT NULL,
    "hours" DECIMAL(78,0) NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "supply" DECIMAL(78,0) NOT NULL,
    "recordHash" TEXT,

    CONSTRAINT "chain_reserve_flow_pkey" PRIMARY KEY ("chainId","blockNumber","logIndex")
);

-- CreateTable
CREATE TABLE "chain_reserve" (
    "chainId" INTEGER NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "supply" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "floorBps" INTEGER NOT NULL DEFAULT 10000,
    "healthyBps" INTEGER NOT NULL DEFAULT 10000,
    "mintHalted" BOOLEAN NOT NULL DEFAULT false,
    "redeemHalted" BOOLEAN NOT NULL DEFAULT false,
    "tokenPaused" BOOLEAN NOT NULL DEFAULT false,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_reserve_pkey" PRIMARY KEY ("chainId")
);

-- CreateTable
CREATE TABLE "chain_balance" (
    "chainId" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "balance" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_balance_pkey" PRIMARY KEY ("chainId","account")
);

-- CreateTable
CREATE TABLE "chain_round" (
    "chainId" INTEGER NOT NULL,
    "roundId" BIGINT NOT NULL,
    "budget" DECIMAL(78,0) NOT NULL,
    "opensAt" TIMESTAMPTZ(0) NOT NULL,
    "closesAt" TIMESTAMPTZ(0) NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "recordHash" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(0) NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_round_pkey" PRIMARY KEY ("chainId","roundId")
);

-- CreateTable
CREATE TABLE "chain_award" (
    "chainId" INTEGER NOT NULL,
    "awardId" BIGINT NOT NULL,
    "roundId" BIGINT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "status" "AwardStatus" NOT NULL,
    "awarded" DECIMAL(78,0) NOT NULL,
    "released" DECIMAL(78,0) NOT NULL,
    "spent" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "returned" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "secondTrancheReleased" BOOLEAN NOT NULL DEFAULT false,
    "cut" BOOLEAN NOT NULL DEFAULT false,
    "midTermAt" TIMESTAMPTZ(0) NOT NULL,
    "expiresAt" TIMESTAMPTZ(0) NOT NULL,
    "recordHash" TEXT NOT NULL,
    "awardedAt" TIMESTAMPTZ(0) NOT NULL,
    "endReason" TEXT,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_award_pkey" PRIMARY KEY ("chainId","awardId")
);

-- CreateTable
CREATE TABLE "chain_anchor" (
    "chainId" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "recordHash" TEXT NOT NULL,
    "txHash" TEXT NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "time" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "chain_anchor_pkey" PRIMARY KEY ("chainId","size")
);

-- CreateTable
CREATE TABLE "chain_undo" (
    "id" BIGSERIAL NOT NULL,
    "chainId" INTEGER NOT NULL,
    "blockNumber" BIGINT NOT NULL,
    "tableName" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "row" JSONB,

    CONSTRAINT "chain_undo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "OutboxStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nonce" INTEGER,
    "signedTx" TEXT,
    "txHash" TEXT,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "salt" TEXT,
    "body" JSONB,
    "authorId" UUID NOT NULL,
    "authorAddress" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "record_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "provider_application" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "ProviderApplicationStatus" NOT NULL DEFAULT 'SUBMITTED',
    "answers" JSONB NOT NULL,
    "recordHash" TEXT NOT NULL,
    "decisionHash" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "provider_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_application" (
    "id" UUID NOT NULL,
    "roundId" BIGINT NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "GrantApplicationStatus" NOT NULL DEFAULT 'SUBMITTED',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "recordHash" TEXT NOT NULL,
    "decisionHash" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "grant_application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_eventKey_key" ON "audit_entry"("eventKey");

-- CreateIndex
CREATE INDEX "audit_entry_subject_index_idx" ON "audit_entry"("subject", "index");

-- CreateIndex
CREATE INDEX "audit_entry_act_index_idx" ON "audit_entry"("act", "index");

-- CreateIndex
CREATE INDEX "audit_entry_recordHash_idx" ON "audit_entry"("recordHash");

-- CreateIndex
CREATE INDEX "wallet_userId_idx" ON "wallet"("userId");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "sign_in_nonce_expiresAt_idx" ON "sign_in_nonce"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_kind_wallet_key" ON "organisation"("kind", "wallet");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_kind_registrationNumber_key" ON "organisation"("kind", "registrationNumber");

-- CreateIndex
CREATE INDEX "membership_organisationId_idx" ON "membership"("organisationId");

-- CreateIndex
CREATE INDEX "chain_block_chainId_number_idx" ON "chain_block"("chainId", "number");

-- CreateIndex
CREATE INDEX "chain_event_chainId_blockNumber_logIndex_idx" ON "chain_event"("chainId", "blockNumber", "logIndex");

-- CreateIndex
CREATE INDEX "chain_event_subject_blockNumber_idx" ON "chain_event"("subject", "blockNumber");

-- CreateIndex
CREATE INDEX "chain_event_contract_name_blockNumber_idx" ON "chain_event"("contract", "name", "blockNumber");

-- CreateIndex
CREATE INDEX "chain_event_recordHash_idx" ON "chain_event"("recordHash");

-- CreateIndex
CREATE INDEX "chain_enactment_recordHash_idx" ON "chain_enactment"("recordHash");

-- CreateIndex
CREATE INDEX "chain_role_member_account_idx" ON "chain_role_member"("account");

-- CreateIndex
CREATE INDEX "chain_operation_status_readyAt_idx" ON "chain_operation"("status", "readyAt");

-- CreateIndex
CREATE INDEX "chain_operation_recordHash_idx" ON "chain_operation"("recordHash");

-- CreateIndex
CREATE INDEX "chain_provider_chainId_status_expiresAt_idx" ON "chain_provider"("chainId", "status", "expiresAt");

-- CreateIndex
CREATE INDEX "chain_provider_chainId_region_idx" ON "chain_provider"("chainId", "region");

-- CreateIndex
CREATE INDEX "chain_inventory_chainId_classId_idx" ON "chain_inventory"("chainId", "classId");

-- CreateIndex
CREATE INDEX "chain_reserve_flow_chainId_kind_time_idx" ON "chain_reserve_flow"("chainId", "kind", "time");

-- CreateIndex
CREATE INDEX "chain_award_chainId_beneficiary_idx" ON "chain_award"("chainId", "beneficiary");

-- CreateIndex
CREATE INDEX "chain_award_chainId_roundId_idx" ON "chain_award"("chainId", "roundId");

-- CreateIndex
CREATE INDEX "chain_undo_chainId_blockNumber_idx" ON "chain_undo"("chainId", "blockNumber");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "outbox_kind_status_createdAt_idx" ON "outbox"("kind", "status", "createdAt");

-- CreateIndex
CREATE INDEX "record_subject_createdAt_idx" ON "record"("subject", "createdAt");

-- CreateIndex
CREATE INDEX "record_kind_createdAt_idx" ON "record"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "provider_application_organisationId_idx" ON "provider_application"("organisationId");

-- CreateIndex
CREATE INDEX "provider_application_status_submittedAt_idx" ON "provider_application"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "grant_application_status_submittedAt_idx" ON "grant_application"("status", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "grant_application_roundId_organisationId_key" ON "grant_application"("roundId", "organisationId");

-- AddForeignKey
ALTER TABLE "wallet" ADD CONSTRAINT "wallet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_application" ADD CONSTRAINT "provider_application_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_application" ADD CONSTRAINT "grant_application_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
