import 'server-only';

import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

import { sha256, stringToBytes, type Hex } from 'viem';

import {
  checkpointBody,
  formatNoteKey,
  keyIdOf,
  signatureLine,
  type Checkpoint,
  type NoteKey,
} from './note';

/** RFC 8410's PKCS #8 wrapping of an Ed25519 seed. */
const PKCS8_PREFIX = '302e020100300506032b657004220420';

/**
 * Signs a checkpoint with the log's key. Ed25519 has no randomness: the same checkpoint gives the same note.
 *
 * @param seed GRIDHALL_LOG_KEY, 32 bytes.
 */
export function signCheckpoint(checkpoint: Checkpoint, seed: Hex): string {
  const body = checkpointBody(checkpoint);
  const signature = sign(null, Buffer.from(body), privateKeyOf(seed));
  const key = noteKeyOf(checkpoint.origin, seed);
  return `${body}\n${signatureLine({ name: key.name, keyId: keyIdOf(key), signature })}`;
}

/** The line under which the log's key is published, for those who verify its notes. */
export function publicLogKey(origin: string, seed: Hex): string {
  return formatNoteKey(noteKeyOf(origin, seed));
}

/** What the anchoring transaction carries as its record hash. */
export function noteHash(note: string): Hex {
  return sha256(stringToBytes(note));
}

function noteKeyOf(name: string, seed: Hex): NoteKey {
  const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return { name, publicKey: new Uint8Array(spki.subarray(-32)) };
}

function privateKeyOf(seed: Hex): KeyObject {
  const der = Buffer.from(PKCS8_PREFIX + seed.slice(2), 'hex');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
