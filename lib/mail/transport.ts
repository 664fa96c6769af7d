import 'server-only';

import { createHash } from 'node:crypto';

import { createTransport } from 'nodemailer';

import type { RenderedMail } from './render-mail';

export type Letterbox = {
  /** What `sentBy` says of a mail that went this way. */
  name: 'SMTP' | 'MAILBOX';
  /** Resolves when the mail was taken. @throws MailRefused when it never will be. */
  deliver(mail: Pick<RenderedMail, 'subject' | 'text' | 'html'> & Envelope): Promise<void>;
};

export type Envelope = { to: string; key: string };

/** The server said no for good (5xx): trying again would only say it twice. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sends through a mail server, each mail on a connection of its own. Anything but this very machine must speak TLS.
 * The Message-ID follows from the key, so that a mail that had to be sent twice is recognised as one.
 */
export function smtpLetterbox({ url, from }: { url: string; from: string }): Letterbox {
  const { hostname } = new URL(url);
  const transport = createTransport({
    url,
    requireTLS: !LOOPBACK.has(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'SMTP',
    async deliver({ to, key, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@gridhall>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        if (isRefusal(error)) throw new MailRefused(error.message, { cause: error });
        throw error;
      }
    },
  };
}

/** The demonstration's: the mail stays where it is and is read in the mail box page. Nothing leaves the machine. */
export const mailboxLetterbox: Letterbox = { name: 'MAILBOX', deliver: async () => undefined };

/** A sign-in that fails is a matter of our configuration, not of the mail: somebody will mend it. */
function isRefusal(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error)) return false;
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
}
