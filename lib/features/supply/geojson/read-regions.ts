import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';

import { GeographyError, MAX_POINTS, MAX_REGIONS } from './faults';

export type Area = Polygon | MultiPolygon;
export type RegionFeature = { code: string; name: string; geometry: Area };

/** ISO 3166-2, as the chain keeps it: certifications name their region so. */
const CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
/** What files call the code and the name; the first that is there counts. */
const CODE_KEYS = ['id', 'code', 'iso_3166_2', 'ISO_3166_2', 'ISO', 'iso'];
const NAME_KEYS = ['name', 'NAME', 'name_en', 'NAME_1', 'title'];
const WGS84 = /CRS:?84$|EPSG:+(?:[\d.]*:)?4326$/i;

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
});
const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({
    type: z.enum(['Polygon', 'MultiPolygon']),
    coordinates: z.array(z.unknown()).min(1),
  }),
});

/**
 * The regions of a GeoJSON text: a FeatureCollection of (Multi)Polygons in WGS84, each with its own code and name. Counts
 * before it looks, so that a file of a million points is refused at once. Coordinates are checked by `checkRings`.
 *
 * @throws GeographyError
 */
export function readRegions(text: string): { regions: RegionFeature[]; points: number } {
  const file = parse(text);
  const read = collection.safeParse(file);
  if (!read.success) throw new GeographyError('notCollection');
  const { features, crs } = read.data;
  if (crs && !WGS84.test(crs.properties.name))
    throw new GeographyError('notWgs84', { name: crs.properties.name.slice(0, 80) });
  if (features.length === 0) throw new GeographyError('empty');
  if (features.length > MAX_REGIONS)
    throw new GeographyError('tooManyRegions', { count: String(features.length) });
  let points = 0;
  const seen = new Set<string>();
  const regions = features.map((item, index): RegionFeature => {
    const one = feature.safeParse(item);
    if (!one.success) throw new GeographyError('notPolygon', { number: String(index + 1) });
    const { id, properties, geometry } = one.data;
    points += countPoints(geometry.coordinates, geometry.type === 'Polygon' ? 1 : 2);
    if (points > MAX_POINTS) throw new GeographyError('tooManyPoints');
    const code = pick([id, ...CODE_KEYS.map((key) => properties?.[key])], (value) =>
      CODE.test(value),
    );
    if (code === undefined) throw new GeographyError('noId', { number: String(index + 1) });
    const name = pick(
      NAME_KEYS.map((key) => properties?.[key]),
      (value) => value.length <= 80,
    );
    if (name === undefined) throw new GeographyError('noName', { region: code });
    if (seen.has(code)) throw new GeographyError('duplicateId', { region: code });
    seen.add(code);
    return { code, name, geometry: geometry as unknown as Area };
  });
  return { regions, points };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GeographyError('notJson');
  }
}

function pick(values: readonly unknown[], fits: (value: string) => boolean): string | undefined {
  return values
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .find((value) => value !== '' && fits(value));
}

/** Positions below `depth` levels of lists. Not a list where one should be counts nothing here and is refused later. */
function countPoints(coordinates: readonly unknown[], depth: number): number {
  let count = 0;
  for (const inner of coordinates)
    if (Array.isArray(inner)) count += depth === 1 ? inner.length : countPoints(inner, depth - 1);
  return count;
}

export function polygonsOf(geometry: Area): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
