import shipped from './names.json';

const names = new Map(Object.entries(shipped));

/** On globalThis, because the server's bundles each evaluate this module. */
const holder = globalThis as typeof globalThis & { gridhallRegions?: ReadonlyMap<string, string> };

/** Makes the regions of an imported geography known by name to this process. */
export function nameRegions(regions: readonly { code: string; name: string }[]): void {
  holder.gridhallRegions = new Map(regions.map(({ code, name }) => [code, name]));
}

/** Name of an ISO 3166-2 code; the code itself for a place that no map of ours has. */
export function nameOfRegion(code: string): string {
  return holder.gridhallRegions?.get(code) ?? names.get(code) ?? code;
}
