-- CreateTable
CREATE TABLE "provider_application_draft" (
    "wallet" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "entries" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_application_draft_pkey" PRIMARY KEY ("wallet")
);
