import { db } from '@/lib/db/client';
import { readCheckpointNote } from '@/lib/features/audit/queries';

import { noQuery, respond } from '../../respond';

/** The newest signed note (C2SP tlog-checkpoint), as witnesses fetch it. */
export const GET = respond({
  query: noQuery,
  cacheControl: 'public, max-age=2',
  handle: () => readCheckpointNote(db()),
});
