/** The part of a map that is shown: `zoom` 1 is all of it, x and y are its centre in the units of the drawing. */
export type View = { zoom: number; x: number; y: number };
export type Extent = { width: number; height: number };

export const MAX_ZOOM = 8;
/** Room for the stroke of the outermost border. */
const MARGIN = 4;

export function wholeOf({ width, height }: Extent): View {
  return { zoom: 1, x: width / 2, y: height / 2 };
}

/** Zooms by `factor`, and moves by shares of what is shown. What would show more than the map is brought back onto it. */
export function changeView(
  view: View,
  extent: Extent,
  { factor = 1, right = 0, down = 0 }: { factor?: number; right?: number; down?: number },
): View {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom * factor));
  return {
    zoom,
    x: within(view.x + (right * extent.width) / zoom, extent.width, zoom),
    y: within(view.y + (down * extent.height) / zoom, extent.height, zoom),
  };
}

/** The view that has a point in its middle, as far as the map's edge lets it. */
export function centreOn(view: View, extent: Extent, [x, y]: [number, number]): View {
  return {
    zoom: view.zoom,
    x: within(x, extent.width, view.zoom),
    y: within(y, extent.height, view.zoom),
  };
}

/** Whether a box lies in what is shown. */
export function shows(
  view: View,
  extent: Extent,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const [halfWidth, halfHeight] = [extent.width / view.zoom / 2, extent.height / view.zoom / 2];
  return (
    box.x >= view.x - halfWidth &&
    box.y >= view.y - halfHeight &&
    box.x + box.width <= view.x + halfWidth &&
    box.y + box.height <= view.y + halfHeight
  );
}

export function viewBoxOf({ zoom, x, y }: View, { width, height }: Extent): string {
  const [w, h] = [width / zoom, height / zoom];
  const margin = MARGIN / zoom;
  return [x - w / 2 - margin, y - h / 2 - margin, w + 2 * margin, h + 2 * margin]
    .map((value) => Math.round(value * 100) / 100)
    .join(' ');
}

function within(centre: number, length: number, zoom: number): number {
  const half = length / zoom / 2;
  return Math.min(length - half, Math.max(half, centre));
}
