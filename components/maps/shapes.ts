import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CompactPath } from './compact-path';

type Area = Polygon | MultiPolygon;

export type Shape = {
  id: string;
  name: string;
  /** SVG path data. */
  path: string;
  /** Where a label stands, in the units of the view box. */
  centre: [number, number];
  /** Width and height of its main body. */
  size: [number, number];
};

export type Shapes = {
  width: number;
  height: number;
  regions: Shape[];
};

/** Draws the regions of a topology into a box `width` wide; the height follows from the land. */
export function toShapes(
  topology: Topology,
  { regions, width = 1000 }: { regions: string; width?: number },
): Shapes {
  const layer = topology.objects[regions] as GeometryCollection<{ name: string }>;
  const areas = clockwise(feature(topology, layer) as FeatureCollection<Area, { name: string }>);
  const projection = geoMercator().fitWidth(width, areas);
  const path = geoPath(projection);
  const draw = (area: Parameters<typeof path>[0]) => {
    const drawing = new CompactPath();
    geoPath(projection, drawing)(area);
    return drawing.toString();
  };
  const [, [, bottom]] = path.bounds(areas);
  return {
    width,
    height: Math.ceil(bottom),
    regions: areas.features.map((area) => ({
      id: String(area.id),
      name: area.properties.name,
      path: draw(area),
      centre: rounded(path.centroid(largest(area))),
      size: sizeOf(path.bounds(largest(area))),
    })),
  };
}

const sizeOf = ([[left, top], [right, bottom]]: [[number, number], [number, number]]) =>
  rounded([right - left, bottom - top]);

const rounded = ([x, y]: [number, number]): [number, number] => [Math.round(x), Math.round(y)];

/** A label belongs on the main body of a region, not between it and its exclaves. */
function largest(area: Feature<Area>): Feature<Area> {
  if (area.geometry.type === 'Polygon') return area;
  const rings = area.geometry.coordinates.map((coordinates) => ({
    ...area,
    geometry: { type: 'Polygon' as const, coordinates },
  }));
  const size = (ring: (typeof rings)[number]) =>
    Math.abs(signedArea(ring.geometry.coordinates[0] ?? []));
  return rings.reduce((best, ring) => (size(ring) > size(best) ? ring : best));
}

/**
 * d3-geo reads a ring on the sphere and takes a counter-clockwise outer ring for everything but
 * the region. GeoJSON's own rule is the opposite, and sources follow either.
 */
function clockwise<Properties>(collection: FeatureCollection<Area, Properties>) {
  const wind = (polygon: number[][][]) =>
    polygon.map((ring, index) =>
      signedArea(ring) > 0 === (index === 0) ? [...ring].reverse() : ring,
    );
  return {
    ...collection,
    features: collection.features.map((area) => ({
      ...area,
      geometry:
        area.geometry.type === 'Polygon'
          ? { ...area.geometry, coordinates: wind(area.geometry.coordinates) }
          : { ...area.geometry, coordinates: area.geometry.coordinates.map(wind) },
    })),
  } as FeatureCollection<Area, Properties>;
}

/** Shoelace formula in degrees: positive when counter-clockwise. */
function signedArea(ring: number[][]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
