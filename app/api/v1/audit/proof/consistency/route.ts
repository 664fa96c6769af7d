import { db } from '@/lib/db/client';
import { readConsistencyProof } from '@/lib/features/audit/queries';
import { consistencyQuery } from '@/lib/features/audit/schema';

import { respond } from '../../../respond';

export const GET = respond({
  query: consistencyQuery,
  // A proof between fixed numbers never changes.
  cacheControl: 'public, max-age=60',
  handle: (query) => readConsistencyProof(db(), query),
});
