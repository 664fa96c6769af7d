import { switzerland } from '@/lib/features/supply/geo/switzerland';

const cantons = switzerland.objects['cantons'];
const names = new Map(
  (cantons?.type === 'GeometryCollection' ? cantons.geometries : []).map((area) => {
    const properties: { name?: string } = area.properties ?? {};
    return [String(area.id), properties.name ?? String(area.id)];
  }),
);

/** Name of an ISO 3166-2 code; the code itself for a place that is not on the map. */
export function regionName(code: string): string {
  return names.get(code) ?? code;
}

/** Every region of the map, in the order of its names. */
export function allRegions(): { code: string; name: string }[] {
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
