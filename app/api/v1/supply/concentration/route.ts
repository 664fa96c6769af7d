import { noQuery, respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { concentrationNow } from '@/lib/features/supply/concentration-queries';
import { concentrationOnWire } from '@/lib/features/supply/history-api';

export const GET = respond({
  query: noQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: async () => concentrationOnWire(await asOf(), await concentrationNow()),
});
