import 'server-only';

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import { isAddress } from 'viem';
import { z } from 'zod';

import type { Actor } from '@/lib/auth/actor';
import { AppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import type { Document } from '@/lib/db/generated/client';

import { maySee } from './access';
import type { DocumentDto, MediaType } from './schema';
import { pathOf } from '@/lib/files/documents';

/** NOT_FOUND for a document that does not exist and for one that is not the actor's to see: nobody learns which. */
export async function getDocument(actor: Actor | null, id: string): Promise<DocumentDto> {
  const row = z.uuid().safeParse(id).success
    ? await db().document.findUnique({ where: { id } })
    : null;
  if (!row || !actor || !maySee(actor, row))
    throw new AppError('NOT_FOUND', { key: 'documentNotFound' });
  return toDto(row);
}

/**
 * The bytes of a document, exactly as they were handed in: they are compared with the row's hash each time.
 *
 * @throws AppError NOT_FOUND, or UNAVAILABLE `documentChanged` when the file is gone or not what was stored.
 */
export async function readDocument(actor: Actor | null, id: string) {
  const document = await getDocument(actor, id);
  const bytes = await bytesOf(document);
  if (bytes && hashOf(bytes) === document.sha256) return { document, bytes };
  log.error({ documentId: id }, 'a document is not what was stored');
  throw new AppError('UNAVAILABLE', {
    key: 'documentChanged',
    retryable: false,
    message: `document ${id} is ${bytes ? 'changed' : 'missing or of another size'}`,
  });
}

/** One byte more than it should have is enough to know: a file that grew is not read to its end. */
async function bytesOf({ id, size }: DocumentDto): Promise<Buffer | undefined> {
  const file = await open(pathOf(id)).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size: found } = await file.stat();
    return found === size ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
}

function hashOf(bytes: Buffer): string {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * What the actor may see of the documents about a provider, oldest first; of purposes that begin so, when given.
 * Nobody is refused: to a stranger the list is empty.
 */
export async function listDocumentsOf(
  actor: Actor,
  providerWallet: string,
  { purpose }: { purpose?: string } = {},
): Promise<DocumentDto[]> {
  if (!isAddress(providerWallet, { strict: false })) return [];
  const rows = await db().document.findMany({
    where: { providerWallet, ...(purpose ? { purpose: { startsWith: purpose } } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.filter((row) => maySee(actor, row)).map(toDto);
}

/**
 * What the actor may see of the documents that records name, by record hash. Nobody is refused: what is not theirs to see is
 * left out.
 */
export async function documentsOfRecords(
  actor: Actor,
  recordHashes: readonly string[],
): Promise<Map<string, DocumentDto[]>> {
  const rows = await db().document.findMany({
    where: { recordHash: { in: [...recordHashes] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const byRecord = new Map<string, DocumentDto[]>();
  for (const row of rows)
    if (row.recordHash && maySee(actor, row))
      byRecord.set(row.recordHash, [...(byRecord.get(row.recordHash) ?? []), toDto(row)]);
  return byRecord;
}

function toDto({ recordHash, ...row }: Document): DocumentDto {
  return {
    ...row,
    providerWallet: row.providerWallet as `0x${string}`,
    mediaType: row.mediaType as MediaType,
    sha256: row.sha256 as `0x${string}`,
    kept: recordHash !== null,
  };
}
