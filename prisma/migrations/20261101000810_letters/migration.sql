-- CreateEnum
CREATE TYPE "LetterStatus" AS ENUM ('PENDING', 'WRITTEN', 'FAILED');

-- CreateTable
CREATE TABLE "decision_letter" (
    "recordHash" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "LetterStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "fileHash" TEXT,
    "size" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "writtenAt" TIMESTAMPTZ(3),

    CONSTRAINT "decision_letter_pkey" PRIMARY KEY ("recordHash")
);

-- CreateIndex
CREATE INDEX "decision_letter_dueAt_idx" ON "decision_letter"("dueAt");

-- CreateIndex
CREATE INDEX "decision_letter_provider_createdAt_idx" ON "decision_letter"("provider", "createdAt");
