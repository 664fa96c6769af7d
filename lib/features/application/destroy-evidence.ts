import type { Actor } from '@/lib/auth/actor';
import { appendEntries } from '@/lib/audit/append';
import { subject } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

/** A site's documents are handed in under this purpose. */
export const evidencePurpose = (siteId: string): string => `site-evidence:${siteId}`;

/**
 * Takes back the documents of sites that are given up, but for those that a record names. Last in the transaction, as it
 * writes the log; the files are the caller's to discard once it is committed.
 */
export async function destroyEvidence(
  tx: Tx,
  { actor, now, sites }: { actor: Actor; now: Date; sites: readonly string[] },
): Promise<string[]> {
  const rows = await tx.document.findMany({
    where: {
      providerWallet: actor.address,
      purpose: { in: sites.map(evidencePurpose) },
      recordHash: null,
    },
    select: { id: true, sha256: true },
  });
  await tx.document.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await appendEntries(
    tx,
    rows.map(({ sha256 }) => ({
      act: 'document.removed' as const,
      actor: { address: actor.address, role: 'provider' as const },
      subject: subject.document(sha256),
      record: null,
      time: now,
    })),
  );
  return rows.map(({ id }) => id);
}
