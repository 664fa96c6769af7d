// Writes ch.json beside it: the cantons and large lakes of Switzerland, small enough to be drawn
// on the server for every page. Run: node lib/features/supply/geo/build.mjs
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

const year = 2026;
const version = '4.7.0';

/** ISO 3166-2 codes and names in the order of the Federal Statistical Office's canton numbers. */
const cantons = [
  ['ZH', 'Zürich'],
  ['BE', 'Bern'],
  ['LU', 'Luzern'],
  ['UR', 'Uri'],
  ['SZ', 'Schwyz'],
  ['OW', 'Obwalden'],
  ['NW', 'Nidwalden'],
  ['GL', 'Glarus'],
  ['ZG', 'Zug'],
  ['FR', 'Fribourg'],
  ['SO', 'Solothurn'],
  ['BS', 'Basel-Stadt'],
  ['BL', 'Basel-Landschaft'],
  ['SH', 'Schaffhausen'],
  ['AR', 'Appenzell Ausserrhoden'],
  ['AI', 'Appenzell Innerrhoden'],
  ['SG', 'St. Gallen'],
  ['GR', 'Graubünden'],
  ['AG', 'Aargau'],
  ['TG', 'Thurgau'],
  ['TI', 'Ticino'],
  ['VD', 'Vaud'],
  ['VS', 'Valais'],
  ['NE', 'Neuchâtel'],
  ['GE', 'Genève'],
  ['JU', 'Jura'],
];

/** Lakes that are seen at page size, by the Office's lake number. */
const lakes = [9050, 9073, 9089, 9148, 9151, 9175, 9179, 9267, 9294, 9326, 9709, 9712, 9757];

/** Points nearer than this to the line that replaces them are dropped; degrees, about 250 m. */
const tolerance = 0.003;
/** Steps across the country that coordinates are rounded to. */
const quantisation = 4000;

const source = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(`swiss-maps/${year}/ch-combined.json`),
    'utf8',
  ),
);

const collect = (object, keep) => ({
  type: 'FeatureCollection',
  features: feature(source, source.objects[object]).features.flatMap(({ id, geometry }) => {
    const properties = keep(id);
    return properties ? [{ type: 'Feature', geometry, ...properties }] : [];
  }),
});

// Rebuilt from these two layers alone, so that an arc runs from border to border instead of from
// one municipality to the next; only then does simplifying an arc keep neighbours joined.
const joined = topology({
  cantons: collect('cantons', (id) => {
    const [code, name] = cantons[id - 1];
    return { id: `CH-${code}`, properties: { name } };
  }),
  lakes: collect('lakes', (id) => lakes.includes(id) && { id: String(id), properties: {} }),
});
joined.arcs = joined.arcs.map((arc) => simplify(arc, tolerance));
const small = topology(
  {
    cantons: feature(joined, joined.objects.cantons),
    lakes: feature(joined, joined.objects.lakes),
  },
  quantisation,
);

const banner = {
  generated: 'By build.mjs in this folder. Do not edit.',
  source: `Swiss Federal Statistical Office (BFS), GEOSTAT, generalised boundaries ${year}; base data © swisstopo`,
  via: `npm swiss-maps ${version} (code: BSD-3-Clause)`,
  licence:
    'The geodata may be used without charge for non-commercial purposes with the source named; commercial use needs the Office’s permission.',
};
const target = new URL('ch.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ banner, ...small })}\n`);
process.stdout.write(`${fileURLToPath(target)}: ${statSync(target).size} bytes\n`);

/** Douglas–Peucker. Ends stay, and a closed arc keeps an area. */
function simplify(points, limit) {
  const first = points[0];
  const last = points[points.length - 1];
  let farthest = 0;
  let distance = 0;
  for (let index = 1; index < points.length - 1; index += 1) {
    const d = distanceTo(points[index], first, last);
    if (d > distance) [distance, farthest] = [d, index];
  }
  const closed = first[0] === last[0] && first[1] === last[1];
  if (distance <= limit && !(closed && points.length > 3)) return [first, last];
  const head = simplify(points.slice(0, farthest + 1), limit);
  const tail = simplify(points.slice(farthest), limit);
  // A ring needs four points; one that shrank to a there-and-back keeps all it had.
  if (closed && head.length + tail.length - 1 < 4) return points;
  return [...head.slice(0, -1), ...tail];
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
