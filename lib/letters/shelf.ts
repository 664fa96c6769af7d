import 'server-only';

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { env } from '@/lib/env';

/** Where written letters lie. A letter is named by the hash of its record, 0x and 64 hex digits. */
export type LetterShelf = {
  put(recordHash: string, file: Uint8Array): Promise<{ fileHash: string; size: number }>;
  /** @throws Error when the file is missing, or is not the one that was put there. */
  get(recordHash: string, fileHash: string): Promise<Uint8Array<ArrayBuffer>>;
  remove(recordHash: string): Promise<void>;
};

/** Below the data folder, outside of everything that is served, readable by our own user alone. */
export function fileShelf(folder = join(env().GRIDHALL_DATA_DIR, 'letters')): LetterShelf {
  const pathOf = (recordHash: string) => {
    if (!/^0x[0-9a-f]{64}$/.test(recordHash)) throw new Error(`no record hash: ${recordHash}`);
    return join(folder, `${recordHash}.pdf`);
  };
  return {
    async put(recordHash, file) {
      const path = pathOf(recordHash);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all: a reader never finds half a letter.
      const draft = `${path}.${randomUUID()}`;
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(file);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return { fileHash: hashOf(file), size: file.byteLength };
    },
    async get(recordHash, fileHash) {
      const file = new Uint8Array(await readFile(pathOf(recordHash)));
      if (hashOf(file) !== fileHash)
        throw new Error(`the letter ${recordHash} is not the one that was written`);
      return file;
    },
    remove: (recordHash) => rm(pathOf(recordHash), { force: true }),
  };
}

function hashOf(file: Uint8Array): string {
  return `0x${createHash('sha256').update(file).digest('hex')}`;
}
