import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import { db } from '@/lib/db/client';
import { documentsOfRecords } from '@/lib/features/documents/queries';

import type { PaperDto } from './schema';

const KINDS = ['reserve.funded', 'reserve.hours-issued', 'reserve.withdrawal-proposed'] as const;

/**
 * The newest acts of the treasury with the papers that their records name, and how many acts are from before papers were
 * asked for. Nothing for whoever may not read them.
 */
export async function listPapers(
  actor: Actor,
  { take = 20 }: { take?: number } = {},
): Promise<{ papers: PaperDto[]; without: number }> {
  if (!can(actor, 'treasury.read-document')) return { papers: [], without: 0 };
  const [records, [counted]] = await Promise.all([
    db().$queryRaw<Omit<PaperDto, 'documents'>[]>`
      SELECT r."hash", r."kind", r."createdAt", r."body" ->> 'amount' AS "amount",
        (SELECT min(a."index") FROM "audit_entry" a WHERE a."recordHash" = r."hash") AS "entry"
      FROM "record" r
      WHERE r."kind" = ANY (${[...KINDS]})
        AND EXISTS (SELECT 1 FROM "document" d WHERE d."recordHash" = r."hash")
      ORDER BY r."createdAt" DESC LIMIT ${take}`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "record" r
      WHERE r."kind" = ANY (${[...KINDS]})
        AND NOT EXISTS (SELECT 1 FROM "document" d WHERE d."recordHash" = r."hash")`,
  ]);
  const documents = await documentsOfRecords(
    actor,
    records.map(({ hash }) => hash),
  );
  return {
    papers: records.map((row) => ({ ...row, documents: documents.get(row.hash) ?? [] })),
    without: counted?.count ?? 0,
  };
}
