import { hexToBytes, isHex, stringToBytes, type Hex } from 'viem';

import { verifyRecord, type DisclosedRecord } from '../commitment';
import { leafHash, verifyConsistency, verifyInclusion, type Hash } from '../merkle';
import { keyIdOf, parseNote, parseNoteKey, type Checkpoint } from '../note';

/**
 * Everything that somebody who does not trust the portal needs to check it. Runs in the page, in an exported bundle and in
 * the tests, takes what the machine interface serves as it is, and answers false, never an exception, to nonsense.
 */

/** As served: a decimal string. */
type Integer = bigint | string;

export type EntryInclusion = {
  /** The entry's text, byte for byte. */
  entry: string;
  index: Integer;
  size: Integer;
  root: string;
  hashes: readonly string[];
};

/** Whether this very text stands at `index` in the log whose first `size` entries have the root. */
export function verifyEntryIncluded({ entry, index, size, root, hashes }: EntryInclusion): boolean {
  const [at, total] = [toInteger(index), toInteger(size)];
  const [rootBytes, path] = [toHash(root), toHashes(hashes)];
  if (at === undefined || total === undefined || !rootBytes || !path) return false;
  if (sequenceOf(entry) !== at.toString()) return false;
  const leaf = leafHash(stringToBytes(entry));
  return verifyInclusion({ leaf, index: at, size: total, root: rootBytes, hashes: path });
}

export type LogGrowth = {
  from: Integer;
  to: Integer;
  fromRoot: string;
  toRoot: string;
  hashes: readonly string[];
};

/** Whether the log of `to` entries begins with the log of `from` entries: nothing in it was changed since. */
export function verifyConsistent({ from, to, fromRoot, toRoot, hashes }: LogGrowth): boolean {
  const [start, end] = [toInteger(from), toInteger(to)];
  const [startRoot, endRoot, path] = [toHash(fromRoot), toHash(toRoot), toHashes(hashes)];
  if (start === undefined || end === undefined || !startRoot || !endRoot || !path) return false;
  return verifyConsistency({
    from: start,
    to: end,
    fromRoot: startRoot,
    toRoot: endRoot,
    hashes: path,
  });
}

/**
 * The checkpoint of a note that the log of `key` signed; undefined for any other. Asks the platform's own Ed25519
 * (Node 20, and browsers on https or localhost).
 *
 * @param key one line, `<origin>+<key id>+<base64>`, from a place that the portal does not control.
 */
export async function verifyCheckpointNote(
  note: string,
  key: string,
): Promise<Checkpoint | undefined> {
  const parsed = parseNote(note);
  const trusted = parseNoteKey(key);
  if (!parsed || !trusted || parsed.origin !== trusted.name) return undefined;
  const keyId = keyIdOf(trusted);
  const own = parsed.signatures.find(
    (candidate) => candidate.name === trusted.name && candidate.keyId === keyId,
  );
  if (!own) return undefined;
  const publicKey = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(trusted.publicKey),
    'Ed25519',
    false,
    ['verify'],
  );
  const signed = Uint8Array.from(stringToBytes(parsed.body));
  const good = await crypto.subtle.verify(
    'Ed25519',
    publicKey,
    Uint8Array.from(own.signature),
    signed,
  );
  const { origin, size, root } = parsed;
  return good ? { origin, size, root } : undefined;
}

/** Whether a disclosed document is the one that its hash in the log commits to. */
export function verifyDisclosure(record: DisclosedRecord): 'intact' | 'erased' | 'altered' {
  try {
    return verifyRecord(record);
  } catch {
    // What has no canonical text was never committed to.
    return 'altered';
  }
}

function toInteger(value: Integer): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return /^(0|[1-9]\d{0,18})$/.test(value) ? BigInt(value) : undefined;
}

function toHash(value: string): Hash | undefined {
  return isHex(value) && value.length === 66 ? hexToBytes(value as Hex) : undefined;
}

function toHashes(values: readonly string[]): Hash[] | undefined {
  const hashes = values.map(toHash);
  return hashes.every((hash) => hash !== undefined) ? hashes : undefined;
}

function sequenceOf(entry: string): unknown {
  try {
    return (JSON.parse(entry) as { seq?: unknown } | null)?.seq;
  } catch {
    return undefined;
  }
}
