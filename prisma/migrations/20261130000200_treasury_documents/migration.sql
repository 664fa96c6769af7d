-- AlterEnum
ALTER TYPE "DocumentVisibility" ADD VALUE 'TREASURY';
