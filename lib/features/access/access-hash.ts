import { sha256, stringToBytes, type Hex } from 'viem';

import { canonical } from '@/lib/audit/canonical';

import type { AccessState } from './schema';

/** SHA-256 of a state's canonical JSON (RFC 8785): what a reviewer signs, and what two readings are compared by. */
export function accessHash(state: AccessState): Hex {
  return sha256(stringToBytes(canonical(state)));
}
