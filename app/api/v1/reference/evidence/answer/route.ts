import { respond } from '@/app/api/v1/respond';
import { AppError } from '@/lib/core/errors';
import { evidenceQuery } from '@/lib/features/oracle/api';
import { getEvidence } from '@/lib/features/oracle/queries';

/** What the list answered, byte for byte: its SHA-256 is `bodyHash` of the evidence. */
export const GET = respond({
  query: evidenceQuery,
  cacheControl: 'public, max-age=86400, immutable',
  handle: async ({ hash }) => {
    const { body } = await getEvidence(hash);
    if (!body) throw new AppError('NOT_FOUND', { message: 'the answer was too long to keep' });
    return new Blob([Uint8Array.from(body)]).stream();
  },
});
