import type { ProviderFilter } from '@/lib/features/providers/schema';

/** As for the supply: a filtered register has an address of its own, made for each request. */
export function providersHref(filter: ProviderFilter, after?: string): string {
  const query = [queryOf(filter), after && `after=${after}`].filter(Boolean).join('&');
  return query ? `/providers/search?${query}` : '/providers';
}

/** The same filter for the file beside the page. */
export function providersCsvHref(filter: ProviderFilter): string {
  const query = queryOf(filter);
  return `/api/v1/providers.csv${query ? `?${query}` : ''}`;
}

function queryOf({ search, status, region, classId, tier }: ProviderFilter): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (status) query.set('status', status);
  if (region) query.set('region', region);
  if (classId) query.set('class', classId);
  if (tier) query.set('tier', String(tier));
  return query.toString();
}
