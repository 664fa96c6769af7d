import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { readCheckpoint } from '@/lib/features/audit/queries';

import { noQuery, respond } from '../../respond';

export const GET = respond({
  query: noQuery,
  cacheControl: 'public, max-age=2',
  handle: () => {
    const { GRIDHALL_LOG_ORIGIN: origin, CHAIN_ID: chainId } = env();
    return readCheckpoint(db(), { origin, chainId });
  },
});
