import { respond } from '@/app/api/v1/respond';
import { evidenceQuery } from '@/lib/features/oracle/api';
import { getEvidence } from '@/lib/features/oracle/queries';

/** The evidence of a report, byte for byte: its SHA-256 is the hash that the report carries. It never changes. */
export const GET = respond({
  query: evidenceQuery,
  cacheControl: 'public, max-age=86400, immutable',
  handle: async ({ hash }) => (await getEvidence(hash)).text,
});
