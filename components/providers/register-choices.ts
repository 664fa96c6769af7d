import type { ProviderDto, ProviderFilter } from '@/lib/features/providers/schema';

/** What there is to choose from. */
export type RegisterChoices = {
  statuses: ProviderDto['status'][];
  regions: string[];
  classes: string[];
  tiers: number[];
};

/** Only what occurs in the register, and what is chosen, or the form would show another choice than the page. */
export function choicesOf(
  occurring: RegisterChoices,
  { status, region, classId, tier }: ProviderFilter,
): RegisterChoices {
  return {
    statuses: distinct([...occurring.statuses, status]),
    regions: distinct([...occurring.regions, region]),
    classes: distinct([...occurring.classes, classId]),
    tiers: distinct([...occurring.tiers, tier]),
  };
}

function distinct<T extends string | number>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
