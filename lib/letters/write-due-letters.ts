import 'server-only';

import type { Logger } from 'pino';

import type { Db } from '@/lib/db/client';
import { pauseAfter } from '@/lib/mail/backoff';
import { queueMail } from '@/lib/mail/queue-mail';

import { letterFonts } from './fonts';
import { letterDocument } from './letter-document';
import { letterText } from './letter-text';
import { withPrinter, type Print } from './print-pdf';
import { readLetterData, type LetterOffice } from './read-letter-data';
import { NO_BROWSER, type LetterData } from './schema';
import type { LetterShelf } from './shelf';

/** In one run, so that a start with many decisions behind it leaves the machine to others in between. */
const BATCH = 3;

/** A browser that fails so often fails for a reason that waiting does not mend. */
export const MAX_LETTER_ATTEMPTS = 6;

/** A letter that is written later than this is there, but not announced: what it says is long known. */
const ANNOUNCED_MS = 30 * 86_400_000;

export type WriteDueLettersOptions = {
  db: Db;
  chainId: number;
  shelf: LetterShelf;
  office: LetterOffice;
  /** Of the settlement asset; asked only when there is something to write. */
  money: () => Promise<LetterData['money']>;
  /** The browser that prints; undefined without one. */
  chromium: () => string | undefined;
  log: Logger;
  now: () => Date;
  signal?: AbortSignal;
};

/**
 * Writes the letters of decisions that are final on chain, the newest first, and tells each organisation that its letter is
 * there. Returns how many were written. Can run in several workers at once and be killed at any point: a claim runs out, and
 * a letter that is written twice replaces itself before anybody was told of it.
 */
export async function writeDueLetters(options: WriteDueLettersOptions): Promise<number> {
  const { db, log, now, signal, chromium } = options;
  await removeErased(options);
  if (!(await nextDue(db, options, 1)).length) return 0;
  const executable = chromium();
  if (!executable) {
    await db.decisionLetter.updateMany({
      where: { status: 'PENDING', OR: [{ lastError: null }, { lastError: { not: NO_BROWSER } }] },
      data: { lastError: NO_BROWSER },
    });
    return 0;
  }
  const claimed = await claim(options);
  if (claimed.length === 0) return 0;
  let written = 0;
  try {
    await withPrinter(executable, async (print) => {
      for (const letter of claimed) {
        if (signal?.aborted) break;
        if (await attempt(options, letter, print)) written += 1;
      }
    });
  } catch (error) {
    log.error({ err: error }, 'no letters: the browser failed');
    for (const letter of claimed) await noteFailure(db, letter, error, now());
  }
  return written;
}

type Claimed = { recordHash: string; provider: string; createdAt: Date; attempts: number };

/** Final decisions whose letter is due, the newest first. */
function nextDue(
  db: Pick<Db, '$queryRaw'>,
  { chainId, now }: WriteDueLettersOptions,
  limit: number,
): Promise<Claimed[]> {
  return db.$queryRaw<Claimed[]>`
    SELECT l."recordHash", l.provider, l."createdAt", l.attempts FROM decision_letter l
    JOIN chain_cursor c ON c."chainId" = ${chainId}
    WHERE l."dueAt" <= ${now()} AND EXISTS (
      SELECT 1 FROM chain_enactment e
      WHERE e."recordHash" = l."recordHash" AND e."chainId" = c."chainId"
        AND e.contract = 'ProviderRegistry' AND e."blockNumber" <= c."finalBlock")
    ORDER BY l."createdAt" DESC, l."recordHash" LIMIT ${limit} FOR UPDATE OF l SKIP LOCKED`;
}

function claim(options: WriteDueLettersOptions): Promise<Claimed[]> {
  const { db, now } = options;
  return db.$transaction(async (tx) => {
    const found = await nextDue(tx, options, BATCH);
    for (const { recordHash, attempts } of found)
      await tx.decisionLetter.update({
        where: { recordHash },
        data: {
          attempts: attempts + 1,
          dueAt: new Date(now().getTime() + CLAIM_MS + pauseAfter(attempts + 1)),
        },
      });
    return found.map((letter) => ({ ...letter, attempts: letter.attempts + 1 }));
  });
}

/** Longer than a batch of prints may take. */
const CLAIM_MS = 5 * 60_000;

async function attempt(
  options: WriteDueLettersOptions,
  letter: Claimed,
  print: Print,
): Promise<boolean> {
  const { db, chainId, shelf, office, money, log, now } = options;
  const { recordHash, provider } = letter;
  try {
    const data = await readLetterData({ db, chainId, recordHash, office, money: await money() });
    const html = letterDocument({ data, t: letterText('en'), locale: 'en', fonts: letterFonts() });
    const { fileHash, size } = await shelf.put(recordHash, await print(html));
    await db.$transaction(async (tx) => {
      const { count } = await tx.decisionLetter.updateMany({
        where: { recordHash, status: 'PENDING' },
        data: { status: 'WRITTEN', fileHash, size, writtenAt: now(), dueAt: null, lastError: null },
      });
      if (count === 0 || now().getTime() - letter.createdAt.getTime() > ANNOUNCED_MS) return;
      const receiver = await tx.organisation.findUnique({
        where: { kind_wallet: { kind: 'PROVIDER', wallet: provider } },
        select: { name: true, contactEmail: true },
      });
      if (!receiver) return;
      await queueMail(tx, {
        key: `letter:${recordHash}`,
        to: receiver.contactEmail,
        template: 'letter-ready',
        params: { organisation: receiver.name, decidedAt: letter.createdAt.toISOString() },
        now: now(),
      });
    });
    return true;
  } catch (error) {
    log.error({ err: error, recordHash, attempts: letter.attempts }, 'letter failed');
    await noteFailure(db, letter, error, now());
    return false;
  }
}

async function noteFailure(db: Db, letter: Claimed, error: unknown, now: Date): Promise<void> {
  const { recordHash, attempts } = letter;
  const over = attempts >= MAX_LETTER_ATTEMPTS;
  const message = error instanceof Error ? error.message : String(error);
  await db.decisionLetter.updateMany({
    where: { recordHash, status: 'PENDING' },
    data: {
      lastError: message.slice(0, 500),
      dueAt: over ? null : new Date(now.getTime() + pauseAfter(attempts)),
      ...(over && { status: 'FAILED' as const }),
    },
  });
}

/** A record that was erased by law takes its letter with it. */
async function removeErased({ db, shelf }: WriteDueLettersOptions): Promise<void> {
  const erased = await db.$queryRaw<{ recordHash: string }[]>`
    SELECT l."recordHash" FROM decision_letter l
    JOIN record r ON r.hash = l."recordHash" WHERE r."erasedAt" IS NOT NULL LIMIT 100`;
  for (const { recordHash } of erased) {
    await shelf.remove(recordHash);
    await db.decisionLetter.delete({ where: { recordHash } });
  }
}
