import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/client';

import { draftEntries, type DraftEntries } from './schema';

export type LockedDraft = { version: number; entries: DraftEntries };

/** The wallet's draft, held until the end of the transaction; undefined when there is none. */
export async function lockDraft(tx: Tx, wallet: string): Promise<LockedDraft | undefined> {
  const [row] = await tx.$queryRaw<{ version: number; entries: unknown }[]>`
    SELECT version, entries FROM provider_application_draft WHERE wallet = ${wallet} FOR UPDATE`;
  return row && { version: row.version, entries: draftEntries.parse(row.entries) };
}

/** Takes the wallet's turn at its draft, so that two first saves do not both begin one. */
export async function lockWallet(tx: Tx, wallet: string): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`draft:${wallet}`}, 0))::text`;
}

/** @throws AppError CONFLICT `applicationUndecided`: nothing more can be written until it is decided. */
export async function refuseWhileUndecided(tx: Tx, wallet: string): Promise<void> {
  const undecided = await tx.providerApplication.count({
    where: { status: 'SUBMITTED', organisation: { kind: 'PROVIDER', wallet } },
  });
  if (undecided > 0) throw new AppError('CONFLICT', { key: 'applicationUndecided' });
}
