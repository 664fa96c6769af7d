-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('READING', 'ASKED', 'SECOND_READING', 'DECIDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('NOT_LOOKED_AT', 'MISSING', 'MET', 'NOT_MET');

-- CreateTable
CREATE TABLE "certification_case" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "applicationId" UUID,
    "tier" INTEGER NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstReader" TEXT,
    "secondReader" TEXT,
    "decisionHash" TEXT,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "certification_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_case_item" (
    "caseId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "state" "ItemState" NOT NULL,
    "note" TEXT NOT NULL,
    "checkedBy" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordHash" TEXT NOT NULL,

    CONSTRAINT "certification_case_item_pkey" PRIMARY KEY ("caseId","item")
);

-- CreateTable
CREATE TABLE "certification_case_request" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "items" TEXT[],
    "askedBy" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" TIMESTAMPTZ(3) NOT NULL,
    "recordHash" TEXT NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answerHash" TEXT,

    CONSTRAINT "certification_case_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interest_declaration" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "certifier" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "conflict" BOOLEAN NOT NULL,
    "statement" TEXT NOT NULL,
    "recordHash" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interest_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_signature" (
    "recordHash" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certification_signature_pkey" PRIMARY KEY ("recordHash","signer")
);

-- CreateIndex
CREATE UNIQUE INDEX "certification_case_decisionHash_key" ON "certification_case"("decisionHash");

-- CreateIndex
CREATE INDEX "certification_case_provider_openedAt_idx" ON "certification_case"("provider", "openedAt");

-- CreateIndex
CREATE INDEX "certification_case_status_updatedAt_idx" ON "certification_case"("status", "updatedAt");

-- CreateIndex
CREATE INDEX "certification_case_request_caseId_askedAt_idx" ON "certification_case_request"("caseId", "askedAt");

-- CreateIndex
CREATE INDEX "interest_declaration_provider_userId_declaredAt_idx" ON "interest_declaration"("provider", "userId", "declaredAt");

-- CreateIndex
CREATE INDEX "interest_declaration_provider_certifier_declaredAt_idx" ON "interest_declaration"("provider", "certifier", "declaredAt");

-- AddForeignKey
ALTER TABLE "certification_case_item" ADD CONSTRAINT "certification_case_item_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "certification_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_case_request" ADD CONSTRAINT "certification_case_request_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "certification_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One reading of a provider at a time: two certifiers who open at once get one case.
CREATE UNIQUE INDEX "certification_case_under_way" ON "certification_case" ("provider")
    WHERE "status" IN ('READING', 'ASKED', 'SECOND_READING');
