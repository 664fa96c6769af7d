import { db } from '@/lib/db/client';
import { readEntriesPage } from '@/lib/features/audit/queries';
import { entriesQuery } from '@/lib/features/audit/schema';

import { respond } from '../../respond';

export const GET = respond({
  query: entriesQuery,
  cacheControl: 'public, max-age=2',
  handle: (query) => readEntriesPage(db(), query),
});
