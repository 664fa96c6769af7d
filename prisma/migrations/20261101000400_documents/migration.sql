-- CreateEnum
CREATE TYPE "DocumentVisibility" AS ENUM ('ORGANISATION', 'OFFICE');

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "providerWallet" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "visibility" "DocumentVisibility" NOT NULL,
    "recordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "document_providerWallet_purpose_idx" ON "document"("providerWallet", "purpose");

-- CreateIndex
CREATE INDEX "document_recordHash_idx" ON "document"("recordHash");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_uploadedBy_fkey" FOREIGN KEY ("uploadedBy") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
