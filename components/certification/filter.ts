import { type ShownStatus } from '@/lib/features/providers/states';

/** What one may look for: a status, or the certifications that end soon. */
export const FILTER_STATUSES = [
  'APPLIED',
  'CERTIFIED',
  'RENEWAL_DUE',
  'LAPSED',
  'SUSPENDED',
  'REVOKED',
  'EXITING',
  'EXITED',
  'NONE',
] as const satisfies readonly (ShownStatus | 'RENEWAL_DUE')[];
type FilterStatus = (typeof FILTER_STATUSES)[number];

export type FilterValues = { status?: FilterStatus; region?: string };

/** The filter of an address; what it does not understand is left out rather than refused. */
export function readFilter(
  search: Record<string, string | string[] | undefined>,
  regions: readonly string[],
): FilterValues {
  const status = FILTER_STATUSES.find((known) => known === search.status);
  const region = regions.find((known) => known === search.region);
  return { ...(status ? { status } : {}), ...(region ? { region } : {}) };
}

/** A page of the list with this filter; `after` is where it begins. */
export function listHref({ status, region }: FilterValues, after?: string): string {
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(region && { region }),
    ...(after && { after }),
  }).toString();
  return `/office/providers${query && `?${query}`}#all`;
}
