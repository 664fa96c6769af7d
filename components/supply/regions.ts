import { nameOfRegion } from '@/lib/features/supply/geo/names';

/** Name of an ISO 3166-2 code; the code itself for a place that is not on the map. */
export function regionName(code: string): string {
  return nameOfRegion(code);
}
