import { PrismaPg } from '@prisma/adapter-pg';

import { env } from '@/lib/env';

import { PrismaClient, type Prisma } from './generated/client';

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** One pool for each process; kept on globalThis because a development server re-evaluates modules. */
const holder = globalThis as typeof globalThis & { gridhallDb?: PrismaClient };

export function createDb(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
}

export function db(): PrismaClient {
  holder.gridhallDb ??= createDb(env().DATABASE_URL);
  return holder.gridhallDb;
}
