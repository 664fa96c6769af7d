import 'server-only';

import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import type { Mail } from '@/lib/db/generated/client';
import { env } from '@/lib/env';

import { renderMail } from './render-mail';
import type { MailDto, MailState, MailSummaryDto } from './schema';
import { isMailTemplate } from './templates';

/** Mails on one page of the mail box. */
export const MAILBOX_PAGE = 50;

/** The demonstration's mail box, newest first. Mails are private, so that it is NOT_FOUND everywhere else. */
export async function listMailbox(
  page: number,
): Promise<{ mails: MailSummaryDto[]; total: number }> {
  refuseOutsideDemonstration();
  const [rows, total] = await Promise.all([
    db().mail.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * MAILBOX_PAGE,
      take: MAILBOX_PAGE,
    }),
    db().mail.count(),
  ]);
  return { mails: rows.map(toDto), total };
}

/** One mail of the demonstration's mail box. */
export async function readMail(id: string): Promise<MailDto> {
  refuseOutsideDemonstration();
  const row = /^[0-9a-f-]{36}$/.test(id) && (await db().mail.findUnique({ where: { id } }));
  if (!row) throw new AppError('NOT_FOUND', { message: `no mail ${id}` });
  return toDto(row);
}

/** Whether mails also go to a mail server, which the mail box must then say. */
export function isMailSent(): boolean {
  return env().SMTP_URL !== undefined;
}

function refuseOutsideDemonstration(): void {
  if (!env().GRIDHALL_DEMO) throw new AppError('NOT_FOUND', { message: 'no demonstration' });
}

function toDto(row: Mail): MailDto {
  const { GRIDHALL_CITY: city, NEXTAUTH_URL: baseUrl } = env();
  const { id, to, template, params, locale, createdAt } = row;
  if (!isMailTemplate(template)) throw new Error(`no template ${template}`);
  const { subject, paragraphs, action, why } = renderMail({
    template,
    params,
    locale,
    city,
    baseUrl,
  });
  return { id, to, subject, createdAt, state: stateOf(row), paragraphs, action, why };
}

function stateOf({ sentAt, sentBy, cancelledAt, givenUpAt }: Mail): MailState {
  if (sentAt) return sentBy === 'MAILBOX' ? 'kept' : 'sent';
  if (cancelledAt) return 'cancelled';
  return givenUpAt ? 'given-up' : 'waiting';
}
