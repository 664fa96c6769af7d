import 'server-only';

import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

import { MAIL_TEMPLATES, type MailParams, type MailTemplate } from './templates';

export type NewMail<T extends MailTemplate> = {
  /** Names the wish: the same one twice is one mail. */
  key: string;
  to: string;
  template: T;
  params: MailParams<T>;
  /** Language of the text; English unless told. */
  locale?: string;
  now: Date;
  /** Not before; at once unless told. */
  dueAt?: Date;
};

/**
 * Wishes for a mail in the caller's transaction: it goes out when, and only when, what it tells was committed. Returns
 * whether the wish was new. One that was cancelled unsent is taken up again.
 */
export async function queueMail<T extends MailTemplate>(
  tx: Tx,
  { key, to, template, params, locale = 'en', now, dueAt = now }: NewMail<T>,
): Promise<boolean> {
  const kept = JSON.stringify(MAIL_TEMPLATES[template].parse(params));
  const written = await tx.$executeRaw`
    INSERT INTO mail (id, key, "to", locale, template, params, "createdAt", "dueAt")
    VALUES (gen_random_uuid(), ${key}, ${to}, ${locale}, ${template}, ${kept}::jsonb, ${now}, ${dueAt})
    ON CONFLICT (key) DO UPDATE
      SET "cancelledAt" = NULL, "dueAt" = EXCLUDED."dueAt", params = EXCLUDED.params, "to" = EXCLUDED."to"
      WHERE mail."cancelledAt" IS NOT NULL AND mail."sentAt" IS NULL`;
  return written > 0;
}

/** Withdraws what is not sent yet. One that is on its way at this moment may still arrive. Returns how many. */
export async function cancelMail(
  tx: Tx,
  { keys, now }: { keys: readonly string[]; now: Date },
): Promise<number> {
  if (keys.length === 0) return 0;
  return tx.$executeRaw`
    UPDATE mail SET "cancelledAt" = ${now}, "dueAt" = NULL
    WHERE key IN (${Prisma.join([...keys])}) AND "sentAt" IS NULL AND "cancelledAt" IS NULL`;
}
