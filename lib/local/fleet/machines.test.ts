import { expect, it } from 'vitest';

import { workingGpus } from '@/lib/agent/protocol/inventory';
import { CATALOG } from '@/lib/features/hardware/catalog';
import { unitsByClass } from '@/lib/features/nodes/classes';

import { FLEET_PROVIDERS, inventoryOf, machinesOf } from './machines';

/** Each class that can be certified, most of them in more than one machine. */
const CERTIFIED = CATALOG.map(({ classId }, index) => ({ classId, units: 10 + index * 3 }));

const playedBy = (provider: string) =>
  unitsByClass(machinesOf(provider, CERTIFIED).flatMap((one) => workingGpus(inventoryOf(one))));

it.each(FLEET_PROVIDERS)(
  '%s shows what it was certified with, but for one lost GPU',
  (provider) => {
    const played = playedBy(provider);
    const byName = [...CERTIFIED].sort((a, b) => (a.classId < b.classId ? -1 : 1));
    expect(played.map(({ classId }) => classId)).toEqual(byName.map(({ classId }) => classId));
    const missing = byName.map(({ units }, index) => units - (played[index]?.units ?? 0));
    expect(missing.reduce((sum, count) => sum + count)).toBe(provider === 'provider-2' ? 1 : 0);
  },
);
