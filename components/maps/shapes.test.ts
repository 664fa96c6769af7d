import { describe, expect, it } from 'vitest';
import { switzerland } from '@/lib/features/supply/geo/switzerland';
import { toShapes } from './shapes';

const shapes = toShapes(switzerland, { regions: 'cantons', water: 'lakes', width: 800 });

describe('toShapes', () => {
  it('draws every canton once, under its ISO 3166-2 code', () => {
    expect(new Set(shapes.regions.map((region) => region.id)).size).toBe(26);
    expect(shapes.regions.every((region) => /^CH-[A-Z]{2}$/.test(region.id))).toBe(true);
  });

  it('draws each canton as its land and not as the rest of the world', () => {
    for (const { id, path } of shapes.regions) {
      const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      expect(Math.min(...numbers), id).toBeGreaterThanOrEqual(-1);
      expect(Math.max(...numbers), id).toBeLessThanOrEqual(801);
    }
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
