import 'server-only';

import { readFile } from 'node:fs/promises';

import { fileTypeFromBuffer } from 'file-type';

import { AppError } from '@/lib/core/errors';

import { problemOfPdf } from './pdf';
import { agreesWith, mediaTypeOfName } from './rules';
import type { MediaType } from './schema';

/** The last chunk of every PNG: no data, `IEND`, its checksum. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
const PDF_BEGIN = Buffer.from('%PDF-');
const PDF_END = '%%EOF';
/** Readers look for the end of a PDF in its last 1,024 bytes; what lies behind it is not the document. */
const PDF_TAIL = 1_024;

type Arrived = { path: string; fileName: string; declaredType: string };

/** One file at a time is held in memory by this process, however many arrive at once. */
let before: Promise<unknown> = Promise.resolve();

/**
 * What kind of document a file is, by its bytes and not by what it is called. Name, declared kind and bytes must agree, the
 * file must end where its kind ends, so that nothing is glued behind it, and a PDF must not do anything by itself.
 *
 * @throws AppError BAD_INPUT with one of DOCUMENT_PROBLEMS.
 */
export function inspectFile(file: Arrived): Promise<MediaType> {
  const inspected = before.then(() => inspect(file));
  before = inspected.catch(() => undefined);
  return inspected;
}

async function inspect(file: Arrived): Promise<MediaType> {
  const named = mediaTypeOfName(file.fileName);
  if (!named) throw refusal('documentKindUnknown');
  const bytes = await readFile(file.path);
  if (bytes.length === 0) throw refusal('documentEmpty');
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime !== named || !agreesWith(named, file.declaredType))
    throw refusal('documentNotWhatItSays');
  if (!isComplete(named, bytes)) throw refusal('documentDamaged');
  if (named === 'application/pdf') {
    const problem = await problemOfPdf(bytes);
    if (problem) throw refusal(problem === 'locked' ? 'documentLocked' : 'documentActive');
  }
  return named;
}

function isComplete(type: MediaType, bytes: Buffer): boolean {
  switch (type) {
    case 'image/png':
      return bytes.subarray(-PNG_END.length).equals(PNG_END);
    case 'image/jpeg':
      return bytes.subarray(-JPEG_END.length).equals(JPEG_END);
    case 'application/pdf':
      return (
        bytes.subarray(0, PDF_BEGIN.length).equals(PDF_BEGIN) &&
        bytes.subarray(-PDF_TAIL).includes(PDF_END)
      );
  }
}

const refusal = (key: string) => new AppError('BAD_INPUT', { key });
