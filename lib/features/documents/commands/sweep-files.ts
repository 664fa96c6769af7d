import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Db } from '@/lib/db/client';

import { discard, documentsFolder, incomingFolder } from '@/lib/files/documents';

/** An upload ends within minutes; what is older was left by a process that ended in the middle. */
const LEFT_OVER_MS = 3_600_000;

export type Swept = { incoming: number; withoutRow: number };

/**
 * Removes what processes that were killed left behind: files that never finished arriving, and files whose row was not
 * committed or was taken back. Runs on the machine that holds the documents.
 */
export async function sweepFiles({ db, now }: { db: Db; now: Date }): Promise<Swept> {
  const cutOff = now.getTime() - LEFT_OVER_MS;
  const incoming = await oldFiles(incomingFolder(), cutOff);
  await Promise.all(incoming.map(({ path }) => discard(path)));

  let withoutRow = 0;
  for (const folder of (await namesIn(documentsFolder())).filter((name) => name.length === 2)) {
    const files = await oldFiles(join(documentsFolder(), folder), cutOff);
    const rows = await db.document.findMany({
      where: { id: { in: files.map(({ name }) => name) } },
      select: { id: true },
    });
    const known = new Set(rows.map(({ id }) => id));
    const lost = files.filter(({ name }) => !known.has(name));
    await Promise.all(lost.map(({ path }) => discard(path)));
    withoutRow += lost.length;
  }
  return { incoming: incoming.length, withoutRow };
}

async function oldFiles(folder: string, cutOff: number): Promise<{ name: string; path: string }[]> {
  const files = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() && found.mtimeMs < cutOff ? [{ name, path }] : [];
    }),
  );
  return files.flat();
}

/** None where nothing was ever handed in. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
