import { describe, expect, it } from 'vitest';
import { GEOGRAPHIES, regionsOf } from '@/lib/features/supply/geo/geographies';
import { nameOfRegion } from '@/lib/features/supply/geo/names';
import { toShapes } from './shapes';

const drawn = [
  { ...GEOGRAPHIES.switzerland, count: 26, code: /^CH-[A-Z]{2}$/, city: ['CH-ZG', 'Zug'] },
  {
    ...GEOGRAPHIES['united-arab-emirates'],
    count: 7,
    code: /^AE-(AJ|AZ|DU|FU|RK|SH|UQ)$/,
    city: ['AE-DU', 'Dubai'],
  },
  {
    ...GEOGRAPHIES['south-korea'],
    count: 17,
    code: /^KR-(11|26|27|28|29|30|31|41|42|43|44|45|46|47|48|49|50)$/,
    city: ['KR-26', 'Busan'],
  },
];
const shapes = toShapes(GEOGRAPHIES.switzerland.topology, { regions: 'regions' });

describe.each(drawn)('$id', ({ topology, count, code, city, source, licence }) => {
  const { regions } = toShapes(topology, { regions: 'regions' });

  it('draws every region once, under its ISO 3166-2 code', () => {
    expect(new Set(regions.map((region) => region.id)).size).toBe(count);
    for (const { id } of regions) expect(id).toMatch(code);
  });

  it('has the programme’s city, and the same names with and without the land', () => {
    expect(regions.find(({ id }) => id === city[0])?.name).toBe(city[1]);
    for (const { code: id, name } of regionsOf({ topology })) expect(nameOfRegion(id)).toBe(name);
  });

  it('says whose boundaries they are', () => {
    expect(source).toMatch(/Natural Earth/);
    expect(licence).toBe('Public domain');
  });
});

describe.each(drawn)('toShapes of $id', ({ topology }) => {
  const shapes = toShapes(topology, { regions: 'regions' });

  it('draws each region as its land and not as the rest of the world', () => {
    for (const { id, path } of shapes.regions) {
      for (const [x, y] of pointsOf(path)) {
        expect(x, id).toBeGreaterThanOrEqual(0);
        expect(x, id).toBeLessThanOrEqual(shapes.width);
        expect(y, id).toBeGreaterThanOrEqual(0);
        expect(y, id).toBeLessThanOrEqual(shapes.height);
      }
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

describe('toShapes', () => {
  it('gives neighbours the same points along their border', () => {
    const [zug, zurich] = ['CH-ZG', 'CH-ZH'].map((id) => {
      const path = shapes.regions.find((region) => region.id === id)?.path ?? '';
      return new Set(pointsOf(path).map(String));
    });
    const shared = [...(zug ?? [])].filter((point) => zurich?.has(point));
    expect(shared.length).toBeGreaterThan(5);
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
