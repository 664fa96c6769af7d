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

export type Holding = {
  provider: string;
  region: string;
  inventory: readonly { classId: string; units: number; weight: bigint }[];
};

/** Folds the inventories of live providers into one line for each region and class. */
export function foldSupply(holdings: readonly Holding[], classId?: string): SupplyDto {
  const lines = new Map<string, SupplyLine>();
  const counted = new Set<string>();
  for (const holding of holdings) {
    for (const item of holding.inventory) {
      if (classId !== undefined && item.classId !== classId) continue;
      const key = `${holding.region} ${item.classId}`;
      const line = lines.get(key) ?? {
        region: holding.region,
        classId: item.classId,
        units: 0,
        capacity: 0n,
        providers: 0,
      };
      line.units += item.units;
      line.capacity += BigInt(item.units) * item.weight;
      line.providers += 1;
      lines.set(key, line);
      counted.add(holding.provider);
    }
  }
  const sorted = [...lines.values()].sort(
    (a, b) => a.region.localeCompare(b.region) || a.classId.localeCompare(b.classId),
  );
  return {
    lines: sorted,
    capacity: sorted.reduce((sum, line) => sum + line.capacity, 0n),
    units: sorted.reduce((sum, line) => sum + line.units, 0),
    providers: counted.size,
  };
}
