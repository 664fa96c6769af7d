import type { Topology } from 'topojson-specification';

import ae from './ae.json';
import ch from './ch.json';
import type { GeographyId } from './ids';
import kr from './kr.json';

/** The regions of a programme and the land they are drawn from. */
export type Geography = {
  /** One of ours, or the number under which the city imported its own. */
  id: string;
  /** What the place is called; undefined for ours, whose names stand in the messages. */
  title?: string;
  /** Regions (`regions`, ids CH-ZG …, property `name`) in degrees. */
  topology: Topology;
  /** Whom the boundaries come from and on what terms: stands on every map drawn from them. */
  source: string;
  licence: string;
};

type File = { banner: { source: string; licence: string } };

function geography(id: GeographyId, file: File): Geography {
  const { source, licence } = file.banner;
  return { id, topology: file as unknown as Topology, source, licence };
}

/** The geographies that ship. */
export const GEOGRAPHIES: Record<GeographyId, Geography> = {
  switzerland: geography('switzerland', ch),
  'united-arab-emirates': geography('united-arab-emirates', ae),
  'south-korea': geography('south-korea', kr),
};

export type RegionName = { code: string; name: string };

/** Every region of a geography, in the order of its names. */
export function regionsOf({ topology }: Pick<Geography, 'topology'>): RegionName[] {
  const layer = topology.objects['regions'];
  const areas = layer?.type === 'GeometryCollection' ? layer.geometries : [];
  return areas
    .map((area) => {
      const { name }: { name?: string } = area.properties ?? {};
      return { code: String(area.id), name: name ?? String(area.id) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
