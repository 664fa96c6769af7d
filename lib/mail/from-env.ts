import 'server-only';

import { env } from '@/lib/env';

import { mailboxLetterbox, smtpLetterbox, type Letterbox } from './transport';

export type Mailing = { letterbox: Letterbox; city: string; baseUrl: string };

/** How this deployment sends; undefined when it cannot, and the mails wait. */
export function mailingFromEnv(): Mailing | undefined {
  const { SMTP_URL, MAIL_FROM, GRIDHALL_DEMO, GRIDHALL_CITY: city, NEXTAUTH_URL: baseUrl } = env();
  if (SMTP_URL && MAIL_FROM)
    return { letterbox: smtpLetterbox({ url: SMTP_URL, from: MAIL_FROM }), city, baseUrl };
  return GRIDHALL_DEMO ? { letterbox: mailboxLetterbox, city, baseUrl } : undefined;
}
