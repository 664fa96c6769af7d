import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { maySee } from '../access';
import { capacityOf } from '../capacity';
import { discard, pathOf } from '@/lib/files/documents';

export type RemoveDocumentOptions = { actor: Actor; now: Date; documentId: string };

/**
 * Takes a document back and destroys it: by whoever handed it in, or the provider whose it is, and only while no record
 * names it. The file goes after the row is gone for good.
 *
 * @throws AppError NOT_FOUND also for a document that is not the actor's to see, WRONG_STATE `documentKept`.
 */
export async function removeDocument(
  db: Db,
  { actor, now, documentId }: RemoveDocumentOptions,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.document.findUnique({ where: { id: documentId } });
    if (!row || !maySee(actor, row)) throw new AppError('NOT_FOUND', { key: 'documentNotFound' });
    authorise(actor, 'document.remove', {
      userId: row.uploadedBy,
      ...(row.visibility === 'ORGANISATION' ? { account: row.providerWallet } : {}),
    });
    // An application may be submitted with it at this moment: the condition decides, not the row that was read.
    const { count } = await tx.document.deleteMany({ where: { id: documentId, recordHash: null } });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'documentKept' });
    await appendEntry(tx, {
      act: 'document.removed',
      actor: { address: actor.address, role: capacityOf(actor, row.visibility) },
      subject: subject.document(row.sha256),
      record: null,
      time: now,
    });
  });
  await discard(pathOf(documentId));
}
