import type { SupplyFilter } from '@/lib/features/supply/schema';

/**
 * Where a filtered view stands. It has an address of its own, made for each request, so that the page without a filter can
 * be generated once for all readers; and its form works before scripts run, because the server does the filtering.
 */
export function supplyHref({ region, classId, tier }: SupplyFilter): string {
  if (!region && !classId && !tier) return '/supply';
  const query = new URLSearchParams();
  if (region) query.set('region', region);
  if (classId) query.set('class', classId);
  if (tier) query.set('tier', String(tier));
  return `/supply/search?${query.toString()}`;
}

/** The same filter for the file beside the page. */
export function supplyCsvHref(filter: SupplyFilter): string {
  const [, query] = supplyHref(filter).split('?');
  return `/api/v1/supply.csv${query ? `?${query}` : ''}`;
}
