-- CreateTable
CREATE TABLE "quorum_proposal" (
    "recordHash" TEXT NOT NULL,
    "chainId" INTEGER NOT NULL,
    "safe" TEXT NOT NULL,
    "safeTxHash" TEXT NOT NULL,
    "nonce" DECIMAL(78,0) NOT NULL,
    "to" TEXT NOT NULL,
    "value" DECIMAL(78,0) NOT NULL,
    "data" TEXT NOT NULL,
    "operation" INTEGER NOT NULL,
    "safeTxGas" DECIMAL(78,0) NOT NULL,
    "baseGas" DECIMAL(78,0) NOT NULL,
    "gasPrice" DECIMAL(78,0) NOT NULL,
    "gasToken" TEXT NOT NULL,
    "refundReceiver" TEXT NOT NULL,
    "actHash" TEXT,
    "sinceBlock" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quorum_proposal_pkey" PRIMARY KEY ("recordHash")
);

-- CreateTable
CREATE TABLE "quorum_signature" (
    "recordHash" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quorum_signature_pkey" PRIMARY KEY ("recordHash","owner")
);

-- CreateIndex
CREATE UNIQUE INDEX "quorum_proposal_safeTxHash_key" ON "quorum_proposal"("safeTxHash");

-- CreateIndex
CREATE INDEX "quorum_proposal_chainId_safe_nonce_idx" ON "quorum_proposal"("chainId", "safe", "nonce");

-- CreateIndex
CREATE INDEX "quorum_proposal_actHash_idx" ON "quorum_proposal"("actHash");

-- AddForeignKey
ALTER TABLE "quorum_signature" ADD CONSTRAINT "quorum_signature_recordHash_fkey" FOREIGN KEY ("recordHash") REFERENCES "quorum_proposal"("recordHash") ON DELETE RESTRICT ON UPDATE CASCADE;
