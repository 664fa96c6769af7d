import 'server-only';

import type { Logger } from 'pino';

import type { Db } from '@/lib/db/client';

import { MAX_ATTEMPTS, pauseAfter } from './backoff';
import type { Mailing } from './from-env';
import { renderMail } from './render-mail';
import { isMailTemplate } from './templates';
import { MailRefused } from './transport';

export type SendDueMailOptions = {
  db: Db;
  mailing: Mailing;
  log: Logger;
  now: () => Date;
  /** Aborted when the worker is asked to end: no further mail is claimed. */
  signal?: AbortSignal;
};

/** In one run, so that other tasks have their turn. */
const LIMIT = 50;

/**
 * Sends what is due, one after the other. Returns how many were sent.
 *
 * A claim is a statement that commits before the first byte goes out, so that two workers never send the same mail and each
 * claim leads to at most one delivery. A failed one is tried again with growing pauses. If the worker dies after the server
 * took the mail and before that is noted, it is sent a second time when the claim runs out: at least once, never silently
 * lost, twice only then, and under the same Message-ID.
 */
export async function sendDueMail(options: SendDueMailOptions): Promise<number> {
  const { signal } = options;
  let sent = 0;
  for (let taken = 0; taken < LIMIT && !signal?.aborted; taken += 1) {
    const mail = await claimNext(options);
    if (!mail) break;
    if (await attempt(options, mail)) sent += 1;
  }
  return sent;
}

type Claimed = {
  id: string;
  key: string;
  to: string;
  locale: string;
  template: string;
  params: unknown;
  attempts: number;
};

async function claimNext({ db, now }: SendDueMailOptions): Promise<Claimed | undefined> {
  const time = now();
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<Claimed[]>`
      SELECT id, key, "to", locale, template, params, attempts FROM mail
      WHERE "dueAt" <= ${time}
      ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!found) return undefined;
    const attempts = found.attempts + 1;
    await tx.mail.update({
      where: { id: found.id },
      data: { attempts, dueAt: new Date(time.getTime() + pauseAfter(attempts)) },
    });
    return { ...found, attempts };
  });
}

async function attempt(options: SendDueMailOptions, mail: Claimed): Promise<boolean> {
  const { db, mailing, log, now } = options;
  const { letterbox, city, baseUrl } = mailing;
  const { id, key, to, locale, template, params, attempts } = mail;
  try {
    if (!isMailTemplate(template)) throw new MailRefused(`no template ${template}`);
    const rendered = renderMail({ template, params, locale, city, baseUrl });
    await letterbox.deliver({ ...rendered, to, key });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const over = error instanceof MailRefused || attempts >= MAX_ATTEMPTS;
    // Without the address: a log is read by more people than the mail.
    log[over ? 'error' : 'warn'](
      { key, attempts, message },
      over ? 'mail given up' : 'mail failed',
    );
    await db.mail.update({
      where: { id },
      data: { lastError: message.slice(0, 500), ...(over && { givenUpAt: now(), dueAt: null }) },
    });
    return false;
  }
  await db.mail.update({
    where: { id },
    data: { sentAt: now(), sentBy: letterbox.name, lastError: null, dueAt: null },
  });
  return true;
}
