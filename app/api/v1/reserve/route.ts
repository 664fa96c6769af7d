import { respond } from '@/app/api/v1/respond';
import { daysQuery, reserveOnWire } from '@/lib/features/reserve/api';
import { flowTotals, reserveHistory } from '@/lib/features/reserve/day-queries';
import { reserveStatement } from '@/lib/features/reserve/queries';

export const GET = respond({
  query: daysQuery,
  cacheControl: 'public, s-maxage=5, stale-while-revalidate=60',
  handle: async (days) => {
    const [{ at, reserve }, windows, history] = await Promise.all([
      reserveStatement(),
      flowTotals(),
      reserveHistory(days),
    ]);
    return reserveOnWire(at, reserve, windows, history);
  },
});
