import type { SupplyDto, SupplyGroup, SupplyLine } from './schema';

/** Sums lines by region or by class, largest capacity first. */
export function groupSupply(lines: readonly SupplyLine[], by: 'region' | 'classId'): SupplyGroup[] {
  const groups = new Map<string, SupplyGroup>();
  for (const line of lines) {
    const group = groups.get(line[by]) ?? { key: line[by], units: 0, capacity: 0n };
    group.units += line.units;
    group.capacity += line.capacity;
    groups.set(line[by], group);
  }
  return [...groups.values()].sort((a, b) =>
    a.capacity === b.capacity ? a.key.localeCompare(b.key) : a.capacity < b.capacity ? 1 : -1,
  );
}

/** What the sums beside the mirror hold: one row for each region, class and tier. */
export type SupplyRow = {
  region: string;
  classId: string;
  tier: number;
  units: number;
  /** Providers that hold the class; each has one region and one tier. */
  holdings: number;
  /** WAD: what one GPU of the class is worth. */
  weight: bigint;
};

/** Folds the sums into one line for each region and class. `providers` are those who hold any of it. */
export function foldSupply(rows: readonly SupplyRow[], providers: number): SupplyDto {
  const lines = new Map<string, SupplyLine>();
  const tiers = new Map<string, SupplyGroup>();
  for (const { region, classId, tier, units, holdings, weight } of rows) {
    const capacity = BigInt(units) * weight;
    const key = `${region} ${classId}`;
    const line = lines.get(key) ?? { region, classId, units: 0, capacity: 0n, providers: 0 };
    line.units += units;
    line.capacity += capacity;
    line.providers += holdings;
    lines.set(key, line);
    const group = tiers.get(String(tier)) ?? { key: String(tier), units: 0, capacity: 0n };
    group.units += units;
    group.capacity += capacity;
    tiers.set(group.key, group);
  }
  const sorted = [...lines.values()].sort(
    (a, b) => a.region.localeCompare(b.region) || a.classId.localeCompare(b.classId),
  );
  return {
    lines: sorted,
    byTier: [...tiers.values()].sort((a, b) => Number(a.key) - Number(b.key)),
    capacity: sorted.reduce((sum, line) => sum + line.capacity, 0n),
    units: sorted.reduce((sum, line) => sum + line.units, 0),
    providers,
  };
}
