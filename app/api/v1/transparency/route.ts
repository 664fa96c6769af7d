import { noQuery, respond } from '@/app/api/v1/respond';
import { transparencyNow } from '@/lib/features/transparency/queries';

/** The programme in figures, all of one block. Shared for two seconds here and in every cache between us and the reader. */
export const GET = respond({
  query: noQuery,
  cacheControl: 'public, s-maxage=2, stale-while-revalidate=10',
  handle: transparencyNow,
});
