-- AlterTable
ALTER TABLE "chain_provider" ADD COLUMN     "seconder" TEXT;

-- CreateTable
CREATE TABLE "chain_commitment" (
    "chainId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "hours" DECIMAL(78,0) NOT NULL,
    "sold" DECIMAL(78,0) NOT NULL DEFAULT 0,
    "counted" DECIMAL(78,0) NOT NULL,
    "updatedAt" TIMESTAMPTZ(0) NOT NULL,
    "blockNumber" BIGINT NOT NULL,

    CONSTRAINT "chain_commitment_pkey" PRIMARY KEY ("chainId","provider","period")
);

-- CreateIndex
CREATE INDEX "chain_commitment_chainId_period_idx" ON "chain_commitment"("chainId", "period");

-- One writer, and its rows return when a block goes.
SELECT chain_mirror('chain_commitment');
