import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/**
 * What makes a PDF do something when it is opened or pressed, or carries other files along. A form's script stands under
 * /JavaScript as well as under /JS, so the shorter name, which chance writes into compressed pictures, is not looked for.
 */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|Rendition)(?![A-Za-z])/;
const LOCKED = /\/Encrypt(?![A-Za-z])/;

/** Object streams may unfold to this much in all; a PDF that needs more is made to exhaust its reader. */
const UNFOLDED_BYTES = 64 * 1024 * 1024;
/** Of one zlib stream. */
const UNFOLDED_EACH = 16 * 1024 * 1024;

const unfold = promisify(inflate);

/**
 * What is wrong with a PDF: that it is `locked` with a password, so that nobody could say what is in it, or `active`: in
 * clear, with letters written as `#4a`, or in compressed object streams (PDF 1.5, ISO 32000-1, 7.5.7). An object stream
 * that does not unfold counts as active for the same reason.
 */
export async function problemOfPdf(bytes: Buffer): Promise<'locked' | 'active' | undefined> {
  const text = textOf(bytes);
  if (LOCKED.test(text)) return 'locked';
  if (ACTIVE.test(text)) return 'active';
  let left = UNFOLDED_BYTES;
  for (const start of objectStreams(bytes)) {
    const unfolded = await unfold(bytes.subarray(start), {
      maxOutputLength: Math.max(1, Math.min(left, UNFOLDED_EACH)),
    }).catch(() => undefined);
    if (!unfolded || ACTIVE.test(textOf(unfolded))) return 'active';
    left -= unfolded.length;
  }
  return undefined;
}

/** Where the data of each object stream begins. */
function* objectStreams(bytes: Buffer): Generator<number> {
  const text = bytes.toString('latin1');
  const pattern = /\/Type\s*\/ObjStm[^]{0,400}?stream\r?\n/g;
  for (const match of text.matchAll(pattern)) yield match.index + match[0].length;
}

/** One character for each byte, and names as a reader of PDFs reads them. */
function textOf(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
