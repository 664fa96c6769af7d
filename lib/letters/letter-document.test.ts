import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { letterDocument } from './letter-document';
import { letterText } from './letter-text';
import { LETTER_KINDS } from './schema';
import { sampleLetter } from './testing/sample-letter';

const t = letterText('en');
const render = (overrides = {}) =>
  letterDocument({ data: sampleLetter(overrides), t, locale: 'en' });

describe('a letter', () => {
  it('says what was certified, on what terms, why, and how to object and to check it', () => {
    const html = render();
    for (const part of [
      'The City of Zug certifies Lorzen Compute AG at tier 2, until 18 May 2027.',
      '<td class="number">69.45</td>',
      'Until 18 May 2027 at 11:30',
      '150&#39;000.00 dCHF deposited; 138&#39;918.40 dCHF required',
      'You can object until 20 December 2026, 30 days after the decision.',
      'It is no legal advice.',
      `0x${'3f9a'.repeat(16)}`,
      `0x${'b71c'.repeat(16)}`,
      'https://compute.zug.example/log/1204',
      'Demonstration: the company',
    ])
      expect(html).toContain(part);
  });

  it.each(LETTER_KINDS)('of kind %s has every text and no hole in it', (kind) => {
    const certified = kind === 'provider.certified' ? sampleLetter().certified : undefined;
    const html = render({ kind, certified, site: undefined });
    expect(html).not.toMatch(/letters\.|undefined|\{\w+\}|\[object/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.includes('What was certified')).toBe(certified !== undefined);
  });

  it('calls a renewal a renewal', () => {
    const certified = { ...sampleLetter().certified!, isRenewal: true };
    expect(render({ certified })).toContain('renews the certification of Lorzen Compute AG');
  });

  it('fetches nothing and runs nothing', () => {
    expect(render()).toContain("default-src 'none'");
    expect(render()).not.toMatch(/<script|<img|<link|@import|url\(http|\son\w+=/i);
  });

  it('shows whatever a person typed as text, and never obeys it', () => {
    const plain = render({ reason: 'reason' }).split('reason">reason</p>');
    expect(plain).toHaveLength(2);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (typed) => {
        const html = render({
          reason: `</p><script>alert(1)</script>${typed}`,
          addressee: { ...sampleLetter().addressee, name: `"><style>*{}</style>${typed}` },
        });
        expect(html).not.toContain('<script');
        expect(html.match(/<style/g)).toHaveLength(1);
        expect(html.match(/</g)).toHaveLength(render().match(/</g)!.length);
      }),
    );
  });
});
