import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';

import { KEPT_POINTS } from './faults';
import { polygonsOf, type RegionFeature } from './read-regions';

/** Steps across the land that coordinates are rounded to. */
const QUANTISATION = 10_000;

/**
 * The regions as TopoJSON of at most about `KEPT_POINTS` points. A border is one arc for both its regions before it is
 * simplified (Visvalingam), so neighbours stay joined; the smallest corners go first.
 */
export function simplifyRegions(regions: readonly RegionFeature[]): {
  topology: Topology;
  points: number;
} {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: regions.map(({ code, name, geometry }) => ({
      type: 'Feature',
      id: code,
      properties: { name },
      geometry: flat(geometry),
    })),
  };
  const joined = topology({ regions: collection });
  const weighed = presimplify(joined as Parameters<typeof presimplify>[0]);
  const weights = weighed.arcs.flatMap((arc) => arc.map((point) => point[2] ?? Infinity));
  const small = weights.length <= KEPT_POINTS ? weighed : simplify(weighed, weightAt(weights));
  // Without the weights, which stand third in each position.
  const plain = {
    ...small,
    arcs: small.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y])),
  } as unknown as Parameters<typeof quantize>[0];
  const rounded = quantize(plain, QUANTISATION) as Topology;
  return { topology: rounded, points: rounded.arcs.reduce((sum, arc) => sum + arc.length, 0) };
}

/** The weight below which corners go, so that as many stay as are kept. Ends of borders always stay. */
function weightAt(weights: number[]): number {
  const sorted = Float64Array.from(weights).sort().reverse();
  return sorted[KEPT_POINTS] ?? 0;
}

/** Without heights: a third number would be taken for a weight. */
function flat(geometry: RegionFeature['geometry']): RegionFeature['geometry'] {
  const coordinates = polygonsOf(geometry).map((polygon) =>
    polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x, y])),
  );
  return { type: 'MultiPolygon', coordinates };
}
