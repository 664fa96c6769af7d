import type { Position } from 'geojson';
import sweep from 'sweepline-intersections';

import { GeographyError } from './faults';
import { polygonsOf, type RegionFeature } from './read-regions';

/**
 * Whether every ring is one: four positions at least, closed, in range, crossing neither itself nor another ring of its
 * polygon, and holes inside their land. Crossings are found by a sweep (`sweepline-intersections`: 50,000 points in 0.7 s).
 *
 * @throws GeographyError naming the region.
 */
export function checkRings({ code, geometry }: RegionFeature): void {
  const region = { region: code };
  for (const polygon of polygonsOf(geometry)) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      throw new GeographyError('ringShort', region);
    for (const ring of polygon) checkRing(ring, region);
    checkCrossings(polygon, region);
    const [land = [], ...holes] = polygon;
    for (const hole of holes)
      if (!hole.some((point) => isInside(point, land)))
        throw new GeographyError('holeOutside', region);
  }
}

function checkRing(ring: unknown, region: { region: string }): void {
  if (!Array.isArray(ring) || ring.length < 4) throw new GeographyError('ringShort', region);
  for (const point of ring as unknown[]) {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y))
      throw new GeographyError('badPosition', region);
    if (Math.abs(x) > 180 || Math.abs(y) > 90) throw new GeographyError('outOfRange', region);
  }
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  if (first[0] !== last[0] || first[1] !== last[1]) throw new GeographyError('ringOpen', region);
}

function checkCrossings(polygon: Position[][], region: { region: string }): void {
  const found = sweep({ type: 'Polygon', coordinates: polygon }, false);
  if (found.length === 0) return;
  // Rings may touch in a point that both have; only lines that go through each other are refused.
  const corners = new Set(polygon.flat().map(([x, y]) => `${x} ${y}`));
  const crossing = found.find(([x, y]) => !corners.has(`${x} ${y}`));
  if (crossing)
    throw new GeographyError('crossing', {
      ...region,
      place: crossing.map((n) => n.toFixed(4)).join(', '),
    });
}

/** Ray to the east; a point on the line counts as neither. */
function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
