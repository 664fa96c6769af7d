import { describe, expect, it } from 'vitest';

import { renderMail } from './render-mail';
import { MAIL_TEMPLATES, type MailTemplate } from './templates';

const base = { locale: 'en', city: 'City of Zug', baseUrl: 'https://zug.example' };
const samples: { [T in MailTemplate]: unknown } = {
  'expiry-reminder': { organisation: 'A', days: 7, expiresAt: '2026-12-22T10:00:00Z' },
  'expiry-lapsed': { organisation: 'A', expiresAt: '2026-12-22T10:00:00Z' },
  'letter-ready': { organisation: 'A', decidedAt: '2026-11-22T10:00:00Z' },
};

describe.each(Object.keys(MAIL_TEMPLATES) as MailTemplate[])('%s', (template) => {
  it('has a subject, a text with all its values, and a link into this portal', () => {
    const { subject, text, html, action } = renderMail({
      ...base,
      template,
      params: samples[template],
    });
    for (const part of [subject, text, html]) expect(part).not.toMatch(/[{}]|mail\./);
    expect(text).toContain(action.href);
    expect(action.href).toMatch(/^https:\/\/zug\.example\//);
  });

  it('is refused with parameters it does not know, so that no mail says more than it may', () => {
    const params = { ...(samples[template] as object), reason: 'a secret' };
    expect(() => renderMail({ ...base, template, params })).toThrow();
  });
});
