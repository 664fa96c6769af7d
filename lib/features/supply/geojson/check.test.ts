import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

import { GEOGRAPHIES } from '../geo/geographies';
import { checkGeography } from './check';
import { checkApart } from './check-apart';
import { KEPT_POINTS, type Checked } from './faults';

type Ring = Position[];
const square = (x: number, y: number, size = 1): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const region = (id: unknown, ...rings: Ring[]) => ({
  type: 'Feature',
  id,
  properties: { name: `Region ${String(id)}` },
  geometry: { type: 'Polygon', coordinates: rings },
});
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const faultOf = (checked: Checked) => (checked.ok ? 'none' : checked.fault);
const bowtie: Ring = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2],
  [0, 0],
];
const wave = (points: number): Ring => {
  const ring = Array.from({ length: points }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / points;
    const radius = 10 + Math.sin(angle * 97) / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
};

describe('a file of regions', () => {
  it.each([
    ['no JSON', '{"type":', 'notJson'],
    ['an executable', '\u007fELF\u0002\u0001', 'notJson'],
    ['another JSON', '[]', 'notCollection'],
    ['a single feature', JSON.stringify(region('CH-ZG', square(0, 0))), 'notCollection'],
    ['no region', file(), 'empty'],
    [
      'a point',
      file({ type: 'Feature', id: 'CH-ZG', geometry: { type: 'Point', coordinates: [0, 0] } }),
      'notPolygon',
    ],
    ['no code', file({ ...region('CH-ZG', square(0, 0)), id: 7 }), 'noId'],
    ['a code that is none', file(region('Zug', square(0, 0))), 'noId'],
    ['no name', file({ ...region('CH-ZG', square(0, 0)), properties: {} }), 'noName'],
    [
      'one code twice',
      file(region('CH-ZG', square(0, 0)), region('CH-ZG', square(2, 0))),
      'duplicateId',
    ],
    [
      'metres of a national grid',
      file(region('CH-ZG', square(2_681_000, 1_224_000))),
      'outOfRange',
    ],
    [
      'a position without numbers',
      file(region('CH-ZG', [...square(0, 0).slice(0, 4), ['a', 0] as never])),
      'badPosition',
    ],
    ['a ring that is open', file(region('CH-ZG', square(0, 0).slice(0, 4))), 'ringOpen'],
    ['a ring of three points', file(region('CH-ZG', square(0, 0).slice(0, 3))), 'ringShort'],
    ['a ring that crosses itself', file(region('CH-ZG', bowtie)), 'crossing'],
    [
      'a hole that crosses its land',
      file(region('CH-ZG', square(0, 0, 4), square(3, 1, 2))),
      'crossing',
    ],
    [
      'a hole outside its land',
      file(region('CH-ZG', square(0, 0, 4), square(7, 7, 1))),
      'holeOutside',
    ],
    [
      '501 regions',
      file(...Array.from({ length: 501 }, (_, i) => region(`CH-${i}`, square(i / 10, 0, 0.1)))),
      'tooManyRegions',
    ],
  ])('with %s is refused', (_, text, fault) => {
    expect(faultOf(checkGeography(text))).toBe(fault);
  });

  it('in another reference system is refused by its name', () => {
    const crs = { properties: { name: 'urn:ogc:def:crs:EPSG::2056' } };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs,
      features: [region('CH-ZG', square(0, 0))],
    });
    expect(checkGeography(text)).toMatchObject({
      ok: false,
      fault: 'notWgs84',
      params: { name: crs.properties.name },
    });
  });

  it('names the region that is at fault', () => {
    const text = file(region('CH-ZG', square(0, 0)), region('CH-ZH', bowtie));
    expect(checkGeography(text)).toMatchObject({
      params: { region: 'CH-ZH', place: '1.0000, 1.0000' },
    });
  });

  it('of more than a million points is refused before anything is looked at', () => {
    const points = '[0,0],'.repeat(1_000_001).slice(0, -1);
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"CH-ZG","properties":{"name":"Zug"},"geometry":{"type":"Polygon","coordinates":[[${points}]]}}]}`;
    const started = performance.now();
    expect(faultOf(checkGeography(text))).toBe('tooManyPoints');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('with holes, islands and touching corners is taken', () => {
    const islands = {
      ...region('CH-ZG'),
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[square(0, 0, 4), square(1, 1, 1)], [square(4, 4, 1)]],
      },
    };
    expect(checkGeography(file(islands))).toMatchObject({
      ok: true,
      regions: [{ code: 'CH-ZG', name: 'Region CH-ZG' }],
    });
  });

  it('is simplified to what a page can carry, with neighbours still joined', () => {
    const ring = wave(40_000);
    const around: Ring = [
      [-30, -30],
      [30, -30],
      [30, 30],
      [-30, 30],
      [-30, -30],
    ];
    const checked = checkGeography(
      file(region('CH-ZG', ring), region('CH-ZH', around, [...ring].reverse())),
    );
    expect(checked).toMatchObject({ ok: true, pointsIn: 80_007 });
    if (!checked.ok) return;
    expect(checked.pointsKept).toBeLessThanOrEqual(KEPT_POINTS + 10);
    expect(checked.pointsKept).toBeGreaterThan(KEPT_POINTS / 2);
    const topology = checked.topology as Topology;
    const [inner, outer] = (topology.objects['regions'] as GeometryCollection)
      .geometries as unknown as { arcs: number[][][] }[];
    expect(outer?.arcs[0]?.[1]?.map((arc) => ~arc)).toEqual(inner?.arcs[0]?.[0]);
  });

  it.each(Object.values(GEOGRAPHIES).map(({ id, topology }) => [id, topology] as const))(
    'that holds our own %s comes out with the same regions',
    (_, topology) => {
      const layer = topology.objects['regions'] as GeometryCollection<{ name: string }>;
      const checked = checkGeography(JSON.stringify(feature(topology, layer)));
      expect(checked).toMatchObject({ ok: true });
      if (checked.ok) expect(checked.regions).toHaveLength(layer.geometries.length);
    },
  );
});

describe('the checker’s own process', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it('answers as the check does', async () => {
    const text = file(region('CH-ZG', bowtie));
    expect(await checkApart(encode(text))).toEqual(checkGeography(text));
  }, 30_000);

  it('is ended when a file takes too long, with a sentence and not with the portal', async () => {
    // Every line meets every other: what no sweep can hurry through.
    const comb = Array.from({ length: 60_000 }, (_, i): Position => [
      i % 2 ? 10 : 0,
      (i / 60_000) * 10,
    ]);
    const text = file(region('CH-ZG', [...comb, [-1, 5], comb[0] as Position]));
    expect(faultOf(await checkApart(encode(text), 3_000))).toBe('tooHard');
  }, 30_000);
});
