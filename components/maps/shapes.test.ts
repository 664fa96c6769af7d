import { describe, expect, it } from 'vitest';
import { switzerland } from '@/lib/features/supply/geo/switzerland';
import { toShapes } from './shapes';

const shapes = toShapes(switzerland, { regions: 'cantons', water: 'lakes' });

describe('toShapes', () => {
  it('draws every canton once, under its ISO 3166-2 code', () => {
    expect(new Set(shapes.regions.map((region) => region.id)).size).toBe(26);
    expect(shapes.regions.every((region) => /^CH-[A-Z]{2}$/.test(region.id))).toBe(true);
  });

  it('draws each canton as its land and not as the rest of the world', () => {
    for (const { id, path } of shapes.regions) {
      for (const [x, y] of pointsOf(path)) {
        expect(x, id).toBeGreaterThanOrEqual(0);
        expect(x, id).toBeLessThanOrEqual(shapes.width);
        expect(y, id).toBeGreaterThanOrEqual(0);
        expect(y, id).toBeLessThanOrEqual(shapes.height);
      }
    }
  });

  it('gives neighbours the same points along their border', () => {
    const [zug, zurich] = ['CH-ZG', 'CH-ZH'].map((id) => {
      const path = shapes.regions.find((region) => region.id === id)?.path ?? '';
      return new Set(pointsOf(path).map(String));
    });
    const shared = [...(zug ?? [])].filter((point) => zurich?.has(point));
    expect(shared.length).toBeGreaterThan(5);
  });

  it('puts each label inside the map', () => {
    for (const { id, centre } of shapes.regions) {
      expect(centre[0], id).toBeGreaterThan(0);
      expect(centre[0], id).toBeLessThan(shapes.width);
      expect(centre[1], id).toBeGreaterThan(0);
      expect(centre[1], id).toBeLessThan(shapes.height);
    }
  });
});

/** Walks relative path data back to the points it visits. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const ring of path.split('z').filter(Boolean)) {
    const start = points.length;
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      at = [at[0] + (numbers[index] ?? 0), at[1] + (numbers[index + 1] ?? 0)];
      points.push(at);
    }
    at = points[start] ?? at;
  }
  return points;
}
