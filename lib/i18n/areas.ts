/** The message areas. An area is a file in messages/<locale>/ and the namespace of its texts. */
export const areas = [
  'common',
  'ui',
  'shell',
  'overview',
  'supply',
  'providers',
  'reserve',
  'peg',
  'grants',
  'schedule',
  'audit',
  'account',
  'acts',
  'errors',
  'tx',
  'gallery',
] as const;

export type Area = (typeof areas)[number];
