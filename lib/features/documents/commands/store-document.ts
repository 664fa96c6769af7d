import type { Address } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';

import { capacityOf } from '../capacity';
import { inspectFile } from '../inspect-file';
import type { ReceivedFile } from '../receive-upload';
import { cleanFileName } from '../rules';
import { DOCUMENT_KINDS, DOCUMENT_QUOTA, kindOf, type DocumentVisibility } from '../schema';
import { discard, pathOf, takeIn } from '@/lib/files/documents';

export type StoreDocumentOptions = {
  actor: Actor;
  now: Date;
  /** The account that the document is about: a provider, or the reserve. */
  provider: Address;
  /** Checked against `documentPurpose` by the caller. */
  purpose: string;
  file: ReceivedFile;
};

/** Names the quota of one owner among the database's advisory locks: ASCII "docs" as a number. */
const QUOTA_LOCK = 0x646f6373;

/**
 * Takes in a file that arrived: a provider's for itself, a certifier's for the office's file on a provider. The received
 * file is gone afterwards, whatever happens.
 *
 * The file moves to its place before the row is committed: a failure in between leaves a file without a row, which is
 * removed here and, should this process end right then, by `sweepFiles`. The other way round a row could lack its file.
 *
 * @throws AppError BAD_INPUT for a bad file, CONFLICT `documentQuota`.
 */
export async function storeDocument(
  db: Db,
  { actor, now, provider, purpose, file }: StoreDocumentOptions,
): Promise<{ id: string; sha256: string }> {
  const id = crypto.randomUUID();
  try {
    const visibility = DOCUMENT_KINDS[kindOf(purpose)];
    authoriseFor(actor, visibility, provider);
    const fileName = cleanFileName(file.fileName);
    const mediaType = await inspectFile({ ...file, fileName });
    await db.$transaction(async (tx) => {
      await checkQuota(tx, { provider, visibility, size: file.size });
      await tx.document.create({
        data: {
          ...{ id, providerWallet: provider, purpose, fileName, mediaType, visibility },
          ...{ size: file.size, sha256: file.sha256, uploadedBy: actor.userId, createdAt: now },
        },
      });
      await takeIn(file.path, id);
      await appendEntry(tx, {
        act: 'document.stored',
        actor: {
          address: actor.address,
          role: capacityOf(actor, visibility),
        },
        subject: subject.document(file.sha256),
        record: null,
        time: now,
      });
    });
    return { id, sha256: file.sha256 };
  } catch (error) {
    await discard(pathOf(id));
    throw error;
  } finally {
    await discard(file.path);
  }
}

/**
 * What stays in the office's file is the certifier's to write, what stands behind the treasury's acts the treasury's; what a
 * provider hands in is the provider's alone.
 */
function authoriseFor(actor: Actor, visibility: DocumentVisibility, provider: Address): void {
  if (visibility === 'TREASURY') {
    authorise(actor, 'treasury.store-document');
    if (provider !== deployment().addresses.Reserve)
      throw new AppError('BAD_INPUT', { message: 'a paper of the treasury is about the reserve' });
  } else if (visibility === 'OFFICE') authorise(actor, 'document.store');
  else if (actor.address !== provider) throw new AppError('FORBIDDEN');
  else authorise(actor, 'document.store', { account: provider });
}

async function checkQuota(
  tx: Tx,
  asked: { provider: Address; visibility: DocumentVisibility; size: number },
): Promise<void> {
  const { provider, visibility, size } = asked;
  // Two uploads at once would both see the room that only one of them finds.
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`${visibility}:${provider}`}, ${QUOTA_LOCK}::bigint))::text`;
  const { _count, _sum } = await tx.document.aggregate({
    where: { providerWallet: provider, visibility },
    _count: true,
    _sum: { size: true },
  });
  const quota = DOCUMENT_QUOTA[visibility];
  if (_count < quota.files && (_sum.size ?? 0) + size <= quota.bytes) return;
  throw new AppError('CONFLICT', {
    key: 'documentQuota',
    params: { files: quota.files, megabytes: quota.bytes / 1024 / 1024 },
  });
}
