import 'server-only';

import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { meanPowerByClass } from '@/lib/features/nodes/power-queries';
import { siteFactsOf } from '@/lib/features/providers/queries';
import type { ProviderDto } from '@/lib/features/providers/schema';

import { gridIntensity } from './grid-intensity';
import { providerEnergy, type ProviderEnergy } from './provider-energy';

const MEASURED_MS = 30 * 86_400_000;

/** Public. Energy and carbon of the hardware that a certifier signed for, live or not. */
export async function providerEnergyOf(
  { address, region, inventory }: Pick<ProviderDto, 'address' | 'region' | 'inventory'>,
  now = new Date(),
): Promise<ProviderEnergy> {
  const [facts, classes, measured] = await Promise.all([
    siteFactsOf(address),
    listHardwareClasses(),
    meanPowerByClass(address, new Date(now.getTime() - MEASURED_MS), now),
  ]);
  const boards = new Map(classes.map(({ classId, row }) => [classId, row?.powerW ?? null]));
  return providerEnergy({
    region,
    site: facts.get(address),
    intensityOf: gridIntensity,
    measured,
    hardware: inventory.map(({ classId, units, weight }) => ({
      ...{ classId, units, weight },
      boardWatts: boards.get(classId) ?? null,
    })),
  });
}
