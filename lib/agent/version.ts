/** Stands in every report, so that a fault of a version can be found. */
export const AGENT_VERSION = '1.0.0';
