import 'server-only';

import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { env } from '@/lib/env';

/** Only this account enters; a file is read by this account only. */
const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Where documents lie: outside of everything that is served. */
export function documentsFolder(): string {
  return resolve(env().GRIDHALL_DATA_DIR, 'documents');
}

/** Where files lie while they arrive and are looked at; on the same disk, so that taking one in is a renaming. */
export function incomingFolder(): string {
  return join(documentsFolder(), 'incoming');
}

/** `id` is a UUID that we made, never anything that was typed. */
export function pathOf(id: string): string {
  return join(documentsFolder(), id.slice(0, 2), id);
}

/** A path for a file that arrives. */
export async function incomingPath(): Promise<string> {
  await mkdir(incomingFolder(), { recursive: true, mode: FOLDER_MODE });
  return join(incomingFolder(), crypto.randomUUID());
}

/** Moves a file that arrived to where it stays. */
export async function takeIn(path: string, id: string): Promise<void> {
  await mkdir(dirname(pathOf(id)), { recursive: true, mode: FOLDER_MODE });
  await rename(path, pathOf(id));
}

/** No error when it is gone already. */
export async function discard(path: string): Promise<void> {
  await rm(path, { force: true });
}
