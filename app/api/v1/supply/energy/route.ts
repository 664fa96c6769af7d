import { noQuery, respond } from '@/app/api/v1/respond';
import { asOf } from '@/lib/features/framework/queries';
import { energyOnWire } from '@/lib/features/supply/energy-api';
import { energyNow } from '@/lib/features/supply/energy-queries';

export const GET = respond({
  query: noQuery,
  cacheControl: 'public, s-maxage=30, stale-while-revalidate=60',
  handle: async () => energyOnWire(await asOf(), await energyNow()),
});
