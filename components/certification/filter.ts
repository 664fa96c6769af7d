import { isRenewalDue, type ShownStatus } from '@/lib/features/providers/rules';
import type { ProviderDto } from '@/lib/features/providers/schema';

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

export function applyFilter(
  providers: ProviderDto[],
  { status, region }: FilterValues,
  now: Date,
): ProviderDto[] {
  return providers.filter((provider) => {
    if (region && provider.region !== region) return false;
    if (!status) return true;
    if (status === 'RENEWAL_DUE')
      return isRenewalDue({ status: provider.chainStatus, expiresAt: provider.expiresAt }, now);
    return provider.status === status;
  });
}
