import 'server-only';

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

import { Busboy, type BusboyHeaders } from '@fastify/busboy';

import { AppError } from '@/lib/core/errors';

import { MAX_DOCUMENT_BYTES } from './schema';
import { discard, FILE_MODE, incomingPath } from '@/lib/files/documents';

/**
 * A file that is a little too large is read to its end and thrown away, so that the page can answer with its sentence: a
 * browser that is still sending takes no answer. Whoever sends more than this is cut off.
 */
export const MAX_REQUEST_BYTES = 3 * MAX_DOCUMENT_BYTES;

export type ReceivedFile = {
  /** Where it lies until it is taken in or discarded. */
  path: string;
  /** As the browser gave it. */
  fileName: string;
  declaredType: string;
  size: number;
  sha256: `0x${string}`;
};

type Arriving = { done: Promise<ReceivedFile | undefined>; abort: (error: Error) => void };

/**
 * Reads the one file of a multipart form, in the field `file`, while it arrives: never more than a few buffers in memory
 * and one file of the greatest size on disk. When this throws, nothing is left on disk; otherwise the file is the caller's
 * to discard.
 *
 * @throws AppError BAD_INPUT `documentMissing`, `documentTooLarge`, `documentUnreadable` (no such form, or it ended in the
 * middle).
 */
export async function receiveUpload(
  request: Pick<Request, 'headers' | 'body' | 'signal'>,
): Promise<ReceivedFile> {
  if (saysTooLarge(request)) throw tooLarge();
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) throw unreadable();

  let arriving: Arriving | undefined;
  const path = await incomingPath();
  try {
    const parser = parserOf(type);
    parser.on('file', (field, stream, fileName, _encoding, declaredType) => {
      if (field !== 'file' || arriving) stream.resume();
      else arriving = keep(stream, { path, fileName: fileName ?? '', declaredType });
    });
    await pipeline(
      Readable.fromWeb(request.body as ReadableStream<Uint8Array>),
      atMost(MAX_REQUEST_BYTES),
      parser,
      { signal: request.signal },
    );
    const file = await arriving?.done;
    if (!file) throw new AppError('BAD_INPUT', { key: 'documentMissing' });
    return file;
  } catch (error) {
    // The parser leaves a part that never ended hanging: it is told, so that its file is closed before it is removed.
    arriving?.abort(error as Error);
    await arriving?.done.catch(() => undefined);
    await discard(path);
    throw error instanceof AppError ? error : unreadable(error);
  }
}

/** Whether the request announces more than is read in any case. */
export function saysTooLarge({ headers }: Pick<Request, 'headers'>): boolean {
  return Number(headers.get('content-length') ?? 0) > MAX_REQUEST_BYTES;
}

function parserOf(type: string) {
  try {
    return Busboy({
      headers: { 'content-type': type } as BusboyHeaders,
      limits: {
        fileSize: MAX_DOCUMENT_BYTES,
        files: 1,
        fields: 0,
        parts: 4,
        fieldNameSize: 40,
        headerPairs: 20,
        headerSize: 4_096,
      },
    });
  } catch (error) {
    throw unreadable(error);
  }
}

/** Writes a part to disk and hashes it on the way. Undefined for the empty part of a field that nobody filled. */
function keep(
  stream: Readable & { truncated: boolean },
  { path, fileName, declaredType }: Pick<ReceivedFile, 'path' | 'fileName' | 'declaredType'>,
): Arriving {
  const hash = createHash('sha256');
  let size = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      size += chunk.length;
      next(null, chunk);
    },
  });
  const written = pipeline(stream, tap, createWriteStream(path, { flags: 'wx', mode: FILE_MODE }));
  const done = written.then(() => {
    if (stream.truncated) throw tooLarge();
    if (size === 0 && fileName === '') return undefined;
    return { path, fileName, declaredType, size, sha256: `0x${hash.digest('hex')}` as const };
  });
  // Whoever awaits is told; until then nobody listens, and an unheard refusal would end the process.
  done.catch(() => undefined);
  return { done, abort: (error) => void stream.destroy(error) };
}

function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      passed += chunk.length;
      if (passed > bytes) next(tooLarge());
      else next(null, chunk);
    },
  });
}

const tooLarge = () => new AppError('BAD_INPUT', { key: 'documentTooLarge' });
const unreadable = (cause?: unknown) =>
  new AppError('BAD_INPUT', { key: 'documentUnreadable', cause });
