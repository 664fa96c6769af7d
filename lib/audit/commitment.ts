import { concatBytes, hexToBytes, sha256, stringToBytes, type Hex } from 'viem';

import { canonical, type Canonical } from './canonical';

export type Document = { kind: string; subject: string; body: Canonical };

/**
 * The record hash: SHA-256(salt ‖ UTF-8 of the canonical JSON of { kind, subject, body }). With 32 random bytes of salt it
 * tells nothing about the document, so that the hash may stay in the log for ever after salt and body are erased.
 *
 * @param salt 32 bytes, 0x-hex.
 */
export function commitmentOf(salt: Hex, { kind, subject, body }: Document): Hex {
  const saltBytes = hexToBytes(salt);
  if (saltBytes.length !== 32) throw new TypeError('a salt has 32 bytes');
  return sha256(concatBytes([saltBytes, stringToBytes(canonical({ kind, subject, body }))]));
}

/** A record as it is disclosed; salt and body are null after it was erased. */
export type DisclosedRecord = {
  hash: string;
  kind: string;
  subject: string;
  salt: string | null;
  body: Canonical | null;
};

/**
 * `intact`: this document, and no other, has the hash. `erased`: the hash alone is left. `altered`: the document is not the
 * one that was committed to.
 */
export function verifyRecord(record: DisclosedRecord): 'intact' | 'erased' | 'altered' {
  const { hash, kind, subject, salt, body } = record;
  if (salt === null && body === null) return 'erased';
  if (salt === null || body === null || !/^0x[0-9a-f]{64}$/.test(salt)) return 'altered';
  return commitmentOf(salt as Hex, { kind, subject, body }) === hash ? 'intact' : 'altered';
}
