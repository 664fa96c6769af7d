import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise, can } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { Prisma, type DecisionLetter } from '@/lib/db/generated/client';
import { env } from '@/lib/env';

import {
  LETTER_WORDS,
  NO_BROWSER,
  type LetterDto,
  type LetterKind,
  type LetterState,
} from './schema';
import { fileShelf, type LetterShelf } from './shelf';

/** Certifiers, the regulator, and members of the provider. Its letters, newest first. */
export async function listLettersOf(actor: Actor, provider: string): Promise<LetterDto[]> {
  authorise(actor, 'letter.read', {
    organisationId: actor.organisations.find(isProvider(provider))?.id,
  });
  const rows = await db().decisionLetter.findMany({
    where: { provider },
    orderBy: [{ createdAt: 'desc' }, { recordHash: 'asc' }],
    take: 200,
  });
  const final = await finalAmong(rows.map(({ recordHash }) => recordHash));
  return rows.map((row) => ({
    recordHash: row.recordHash as `0x${string}`,
    kind: row.kind as LetterKind,
    state: stateOf(row, final.has(row.recordHash)),
    createdAt: row.createdAt,
    size: row.size,
  }));
}

/** What was written to the wallet that signed in; nothing for one that is no provider. */
export function listOwnLetters(actor: Actor): Promise<LetterDto[]> {
  const isOwn = actor.organisations.some(isProvider(actor.address));
  return isOwn ? listLettersOf(actor, actor.address) : Promise.resolve([]);
}

/**
 * One letter's file, for certifiers, the regulator and members of the provider. NOT_FOUND for everybody else, and alike for
 * a letter that is not there: who may not read it does not learn that it exists.
 */
export async function readLetter(
  actor: Actor | null,
  recordHash: string,
  shelf: LetterShelf = fileShelf(),
): Promise<{ file: Uint8Array<ArrayBuffer>; fileName: string }> {
  const notFound = () => new AppError('NOT_FOUND', { message: `no letter ${recordHash}` });
  if (!actor || !/^0x[0-9a-f]{64}$/.test(recordHash)) throw notFound();
  const row = await db().decisionLetter.findUnique({ where: { recordHash } });
  if (!row?.fileHash || row.status !== 'WRITTEN') throw notFound();
  const [record, organisation] = await Promise.all([
    db().record.findUnique({ where: { hash: recordHash }, select: { erasedAt: true } }),
    db().organisation.findUnique({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: row.provider } },
      select: { id: true },
    }),
  ]);
  const isReadable = can(actor, 'letter.read', { organisationId: organisation?.id });
  if (!isReadable || !record || record.erasedAt) throw notFound();
  const day = row.createdAt.toISOString().slice(0, 10);
  const word = LETTER_WORDS[row.kind as LetterKind];
  return {
    file: await shelf.get(recordHash, row.fileHash),
    fileName: `letter-${word}-${day}-${recordHash.slice(2, 10)}.pdf`,
  };
}

function isProvider(wallet: string) {
  return (own: Actor['organisations'][number]) => own.kind === 'PROVIDER' && own.wallet === wallet;
}

/** Those of the records that a final act of the registry carries. */
async function finalAmong(hashes: string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db().$queryRaw<{ recordHash: string }[]>`
    SELECT DISTINCT e."recordHash" FROM chain_enactment e
    JOIN chain_cursor c ON c."chainId" = e."chainId" AND e."blockNumber" <= c."finalBlock"
    WHERE e."chainId" = ${env().CHAIN_ID} AND e.contract = 'ProviderRegistry'
      AND e."recordHash" IN (${Prisma.join(hashes)})`;
  return new Set(rows.map(({ recordHash }) => recordHash));
}

function stateOf({ status, lastError }: DecisionLetter, isFinal: boolean): LetterState {
  if (status === 'WRITTEN') return 'written';
  if (status === 'FAILED') return 'failed';
  if (!isFinal) return 'waits-for-chain';
  return lastError === NO_BROWSER ? 'waits-for-browser' : 'pending';
}
