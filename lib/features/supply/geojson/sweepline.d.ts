declare module 'sweepline-intersections' {
  import type { Polygon } from 'geojson';
  export default function sweep(polygon: Polygon, ignoreSelf?: boolean): [number, number][];
}
