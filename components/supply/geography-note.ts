import type { Geography } from '@/lib/features/supply/geo/geographies';

/** Whose boundaries a map shows and on what terms, as it stands below the map. */
export function sourceOf({ source, licence }: Pick<Geography, 'source' | 'licence'>): string {
  return `${source}. ${licence}.`;
}
