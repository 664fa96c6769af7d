import { checkRings } from './check-rings';
import { GeographyError, type Checked } from './faults';
import { readRegions } from './read-regions';
import { simplifyRegions } from './simplify';

/** Reads, checks and simplifies a file of regions. Pure, and as slow as the file is large: see check-apart.ts. */
export function checkGeography(text: string): Checked {
  try {
    const { regions, points } = readRegions(text);
    for (const region of regions) checkRings(region);
    const { topology, points: pointsKept } = simplifyRegions(regions);
    return {
      ok: true,
      topology,
      regions: regions.map(({ code, name }) => ({ code, name })),
      pointsIn: points,
      pointsKept,
    };
  } catch (error) {
    if (error instanceof GeographyError)
      return { ok: false, fault: error.fault, params: error.params };
    throw error;
  }
}
