import { getAddress, hexToString, isAddress, stringToHex, type Address, type Hex } from 'viem';

/** Names of the things that a record or a chain event is about. One spelling, so that both find each other. */
export const subject = {
  provider: (address: string) => `provider:${getAddress(address)}`,
  node: (key: string) => `node:${getAddress(key)}`,
  providerApplication: (id: string) => `provider-application:${id}`,
  hardwareClass: (classId: string) => `class:${classId}`,
  peg: () => 'peg',
  reserve: () => 'reserve',
  oracle: () => 'oracle',
  priceSource: (id: string) => `price-source:${id}`,
  round: (id: bigint | number | string) => `round:${id}`,
  award: (id: bigint | number | string) => `award:${id}`,
  grantApplication: (id: string) => `grant-application:${id}`,
  operation: (id: string) => `operation:${id}`,
  account: (address: string) => `account:${getAddress(address)}`,
  role: (id: bigint | number | string) => `role:${id}`,
  /** By the SHA-256 of its bytes, so that whoever holds the file finds its lines. */
  document: (sha256: string) => `document:${sha256}`,
  safe: (address: string) => `safe:${getAddress(address)}`,
  log: () => 'log',
  /** Who can do what in the whole programme. */
  access: () => 'access',
  /** Of the whole supply (`ALL`) or of a region. */
  concentration: (scope: string) => `concentration:${scope}`,
  carbon: () => 'carbon',
  geography: (id: string) => `geography:${id}`,
} as const;

/** Short ASCII name → right-padded bytes32, as the contracts keep class and region identifiers. At most 32 bytes. */
export function toBytes32(name: string): Hex {
  return stringToHex(name, { size: 32 });
}

/** bytes32 → short ASCII name. */
export function fromBytes32(value: Hex): string {
  // Not viem's `trim`: on hexadecimal text it also cuts the zero half of a last '0' (0x30).
  return hexToString(value).replace(/\u0000+$/, '');
}

/**
 * EIP-55 address; undefined when it is none. Lower case alone says nothing of its correctness and is taken; with capitals
 * the checksum must be right, because a wrong one means that a character was mistyped.
 */
export function parseAddress(value: string): Address | undefined {
  return isAddress(value) ? getAddress(value) : undefined;
}

/** What is wrong with a typed address: a key under `errors.fields`; undefined when nothing is. */
export function addressProblem(value: string): 'notAnAddress' | 'badChecksum' | undefined {
  if (isAddress(value)) return undefined;
  return isAddress(value, { strict: false }) ? 'badChecksum' : 'notAnAddress';
}

/** What a person says on the telephone for an application: the first eight digits of its id. */
export function referenceOf(applicationId: string): string {
  return `PA-${applicationId.slice(0, 8).toUpperCase()}`;
}
