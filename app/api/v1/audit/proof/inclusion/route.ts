import { db } from '@/lib/db/client';
import { readInclusionProof } from '@/lib/features/audit/queries';
import { inclusionQuery } from '@/lib/features/audit/schema';

import { respond } from '../../../respond';

export const GET = respond({
  query: inclusionQuery,
  // A proof between fixed numbers never changes.
  cacheControl: 'public, max-age=60',
  handle: (query) => readInclusionProof(db(), query),
});
