import type { Topology } from 'topojson-specification';
import map from './ch.json';

/** Cantons (`cantons`, ids CH-ZG …, property `name`) and large lakes (`lakes`) in degrees. */
export const switzerland = map as unknown as Topology;

/** Whom the boundaries come from; stands on every map drawn from them. */
export const switzerlandSource = map.banner.source;
