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
  providers: readonly ProviderDto[],
  { status, region, classId, tier }: ProviderFilter,
): RegisterChoices {
  return {
    statuses: distinct([...providers.map((provider) => provider.status), status]),
    regions: distinct([...providers.map((provider) => provider.region), region]),
    classes: distinct([
      ...providers.flatMap((provider) => provider.inventory.map((line) => line.classId)),
      classId,
    ]),
    tiers: distinct([...providers.map((provider) => provider.tier || undefined), tier]),
  };
}

function distinct<T extends string | number>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
