import 'server-only';

import { createTranslator } from 'use-intl/core';

import { escapeHtml } from '@/lib/core/escape-html';
import { formatDate } from '@/lib/i18n/format';
// Its own file and not the whole catalogue, which holds keys that tsx cannot read as names of exports.
import en from '@/lib/i18n/messages/en/mail.json';
import type { Locale } from '@/lib/i18n/routing';

import { MAIL_LINKS, MAIL_TEMPLATES, type MailTemplate } from './templates';

const catalogues: Record<Locale, typeof en> = { en };

export type RenderMailOptions = {
  template: MailTemplate;
  params: unknown;
  locale: string;
  /** As the letterhead names it. */
  city: string;
  /** The portal's own address. */
  baseUrl: string;
};

export type RenderedMail = {
  subject: string;
  text: string;
  html: string;
  /** Its parts, for a page that shows it. */
  paragraphs: string[];
  action: { label: string; href: string };
  /** Why one gets it, at the foot. */
  why: string;
};

/** A mail's texts, from its row. Throws when the parameters are not those of the template. */
export function renderMail(options: RenderMailOptions): RenderedMail {
  const { template, params, city, baseUrl } = options;
  const locale: Locale = options.locale in catalogues ? (options.locale as Locale) : 'en';
  const t = createTranslator({ locale, messages: { mail: catalogues[locale] }, namespace: 'mail' });
  const values = { city, ...wordsOf(MAIL_TEMPLATES[template].parse(params), locale) };
  const subject = t(`${template}.subject`, values);
  const action = {
    label: t(`${template}.action`),
    href: new URL(MAIL_LINKS[template], baseUrl).href,
  };
  const paragraphs = t(`${template}.text`, values).split('\n\n');
  const greeting = t('greeting', values);
  const closing = t('closing', values);
  const why = t('why', values);

  const text = [greeting, ...paragraphs, `${action.label}:\n${action.href}`, closing, `--\n${why}`];
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: page({ subject, greeting, paragraphs, action, closing, why, city, locale }),
    paragraphs: [greeting, ...paragraphs, closing],
    action,
    why,
  };
}

/** Dates of the parameters as the region writes them. */
function wordsOf(
  params: Record<string, string | number>,
  locale: string,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name.endsWith('At') ? formatDate(value, locale, 'dateTime') : value,
    ]),
  );
}

type Page = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; href: string };
  closing: string;
  why: string;
  city: string;
  locale: string;
};

/** One column, no picture, no script, nothing fetched: readable in every mail program, in both themes. */
function page({ subject, greeting, paragraphs, action, closing, why, city, locale }: Page): string {
  const p = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.55 'Noto Sans',system-ui,sans-serif">
<div style="max-width:600px">
<p style="margin:0 0 24px;padding-bottom:12px;border-bottom:2px solid;font-weight:600">${escapeHtml(city)}</p>
${[greeting, ...paragraphs].map(p).join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="font-weight:600">${escapeHtml(action.label)}</a></p>
${p(closing)}
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid;font-size:14px">${escapeHtml(why)}</p>
</div>
</body></html>
`;
}
