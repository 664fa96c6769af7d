import { z } from 'zod';

const time = z.iso.datetime();
const organisation = z.string().min(1);

/**
 * What a mail may say. Parameters hold only what the receiver knows or may know, because a mail travels in the open: names
 * and dates, never a reason, an amount or another party. Everything else stands behind the link, where one signs in.
 */
export const MAIL_TEMPLATES = {
  /** `days`: the threshold that it is sent for; the text tells `expiresAt`. */
  'expiry-reminder': z.strictObject({ organisation, days: z.int().positive(), expiresAt: time }),
  'expiry-lapsed': z.strictObject({ organisation, expiresAt: time }),
  /** `decidedAt`: when the decision was taken. What it says stands in the letter alone. */
  'letter-ready': z.strictObject({ organisation, decidedAt: time }),
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;
export type MailParams<T extends MailTemplate> = z.infer<(typeof MAIL_TEMPLATES)[T]>;

/** Where the one link of each mail leads: a path of the portal. */
export const MAIL_LINKS: Record<MailTemplate, string> = {
  'expiry-reminder': '/provider',
  'expiry-lapsed': '/provider',
  'letter-ready': '/provider#letters',
};

export function isMailTemplate(name: string): name is MailTemplate {
  return name in MAIL_TEMPLATES;
}
