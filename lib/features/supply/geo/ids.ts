/** The geographies that ship. */
export const GEOGRAPHY_IDS = ['switzerland', 'united-arab-emirates', 'south-korea'] as const;
export type GeographyId = (typeof GEOGRAPHY_IDS)[number];
