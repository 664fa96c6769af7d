/** The message areas. An area is a file in messages/<locale>/ and the namespace of its texts. */
export const areas = [
  'common',
  'ui',
  'shell',
  'overview',
  'supply',
  'providers',
  'commitments',
  'application',
  'documents',
  'certification',
  'nodes',
  'reserve',
  'peg',
  'grants',
  'schedule',
  'audit',
  'account',
  'acts',
  'errors',
  'tx',
  'mail',
  'letters',
  'gallery',
] as const;

export type Area = (typeof areas)[number];
