/** What can be wrong with a file of regions. Each has a sentence under `errors.geography`. */
export const GEOGRAPHY_FAULTS = [
  'tooLarge',
  'notJson',
  'notCollection',
  'empty',
  'tooManyRegions',
  'tooManyPoints',
  'notPolygon',
  'noId',
  'noName',
  'duplicateId',
  'notWgs84',
  'badPosition',
  'outOfRange',
  'ringShort',
  'ringOpen',
  'crossing',
  'holeOutside',
  'tooHard',
] as const;
export type GeographyFault = (typeof GEOGRAPHY_FAULTS)[number];

export const MAX_BYTES = 10 * 1_024 * 1_024;
export const MAX_POINTS = 1_000_000;
export const MAX_REGIONS = 500;
/** Points that are kept: what a page can carry, and finer than a screen. */
export const KEPT_POINTS = 12_000;

/** A refusal, with the region or the number that its sentence names. */
export class GeographyError extends Error {
  readonly fault: GeographyFault;
  readonly params: Record<string, string>;
  constructor(fault: GeographyFault, params: Record<string, string> = {}) {
    super(fault);
    this.fault = fault;
    this.params = params;
  }
}

/** What the checker answers to the server: one line of JSON. */
export type Checked =
  | {
      ok: true;
      topology: object;
      regions: { code: string; name: string }[];
      pointsIn: number;
      pointsKept: number;
    }
  | { ok: false; fault: GeographyFault; params: Record<string, string> };
