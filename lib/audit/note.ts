import { bytesToHex, concatBytes, hexToBytes, sha256, stringToBytes, type Hex } from 'viem';

/**
 * Checkpoints as signed notes: C2SP signed-note (c2sp.org/signed-note) around C2SP tlog-checkpoint
 * (c2sp.org/tlog-checkpoint). Pure, and without a signature algorithm of its own: signing is in checkpoint.ts (server),
 * verifying in verify/verify.ts (everywhere).
 */
export type Checkpoint = { origin: string; size: bigint; root: Hex };

export type NoteSignature = { name: string; keyId: Hex; signature: Uint8Array };

export type SignedNote = Checkpoint & {
  /** The signed bytes, as text: everything up to and with the last newline before the blank line. */
  body: string;
  signatures: NoteSignature[];
};

/** Name and Ed25519 public key (32 bytes) of a log or a witness. */
export type NoteKey = { name: string; publicKey: Uint8Array };

/** The signature type of plain Ed25519 in C2SP's registry. */
const ED25519 = 0x01;

/** Text that is signed: origin, size and root, each on a line. */
export function checkpointBody({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin)) throw new TypeError(`no origin: ${origin}`);
  return `${origin}\n${size}\n${toBase64(hexToBytes(root))}\n`;
}

/** A note line for one signature. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(concatBytes([hexToBytes(keyId), signature]))}\n`;
}

/** SHA-256(name ‖ newline ‖ algorithm ‖ key), first four bytes. */
export function keyIdOf({ name, publicKey }: NoteKey): Hex {
  const digest = sha256(
    concatBytes([stringToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey]),
    'bytes',
  );
  return bytesToHex(digest.slice(0, 4));
}

/** The one line under which a log publishes its key: `<name>+<key id>+<base64>`. */
export function formatNoteKey(key: NoteKey): string {
  const encoded = toBase64(concatBytes([Uint8Array.of(ED25519), key.publicKey]));
  return `${key.name}+${keyIdOf(key).slice(2)}+${encoded}`;
}

/** Undefined for a line that is no Ed25519 key or whose id does not fit it. */
export function parseNoteKey(line: string): NoteKey | undefined {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line.trim());
  const bytes = match?.[3] ? fromBase64(match[3]) : undefined;
  if (!match?.[1] || !isKeyName(match[1]) || bytes?.length !== 33 || bytes[0] !== ED25519)
    return undefined;
  const key = { name: match[1], publicKey: bytes.slice(1) };
  return keyIdOf(key) === `0x${match[2]}` ? key : undefined;
}

/** Reads a note without judging its signatures. Undefined when it is no checkpoint note. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const body = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .slice(0, -1)
    .map(parseSignature);
  const checkpoint = parseBody(body);
  if (!checkpoint || !note.endsWith('\n') || signatures.length === 0) return undefined;
  return signatures.every((signature) => signature !== undefined)
    ? { ...checkpoint, body, signatures }
    : undefined;
}

function parseBody(body: string): Checkpoint | undefined {
  // Lines after the third are extensions: signed, and none of our business.
  const [origin, size, root] = body.split('\n');
  const hash = root ? fromBase64(root) : undefined;
  if (!origin || !isKeyName(origin) || !size || !/^(0|[1-9]\d{0,18})$/.test(size)) return undefined;
  if (hash?.length !== 32) return undefined;
  return { origin, size: BigInt(size), root: bytesToHex(hash) };
}

function parseSignature(line: string): NoteSignature | undefined {
  const match = /^— (\S+) (\S+)$/.exec(line);
  const bytes = match?.[2] ? fromBase64(match[2]) : undefined;
  if (!match?.[1] || !bytes || bytes.length < 5) return undefined;
  return { name: match[1], keyId: bytesToHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}

/** Not empty, no white space, no plus sign, as signed-note asks. */
function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Strict: only the one spelling that `toBase64` writes, so that a note cannot be respelled. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
}
