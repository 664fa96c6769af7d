import { getAddress, hexToString, isAddress, stringToHex, type Address, type Hex } from 'viem';

/** Names of the things that a record or a chain event is about. One spelling, so that both find each other. */
export const subject = {
  provider: (address: string) => `provider:${getAddress(address)}`,
  providerApplication: (id: string) => `provider-application:${id}`,
  hardwareClass: (classId: string) => `class:${classId}`,
  peg: () => 'peg',
  reserve: () => 'reserve',
  round: (id: bigint | number | string) => `round:${id}`,
  award: (id: bigint | number | string) => `award:${id}`,
  grantApplication: (id: string) => `grant-application:${id}`,
  operation: (id: string) => `operation:${id}`,
  account: (address: string) => `account:${getAddress(address)}`,
  role: (id: bigint | number | string) => `role:${id}`,
  log: () => 'log',
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

/** EIP-55 address of any spelling; undefined when it is none. */
export function parseAddress(value: string): Address | undefined {
  return isAddress(value, { strict: false }) ? getAddress(value) : undefined;
}
