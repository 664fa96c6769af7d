import { escapeHtml } from '@/lib/core/escape-html';

/** HTML that is meant as such. */
export type Markup = { readonly html: string };

type Value = string | number | Markup | readonly Markup[] | undefined;

/**
 * HTML in which every value is text unless it is markup itself, so that a forgotten escape cannot happen.
 *
 * @example markup`<p>${name}</p>` // a name of `<b>` is shown, not obeyed
 */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  const html = parts.reduce((text, part, index) => text + render(values[index - 1]) + part);
  return { html };
}

/** Of our own making only: style sheets and fonts. */
export const trusted = (html: string): Markup => ({ html });

function render(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'object')
    return 'html' in value ? value.html : value.map(({ html }) => html).join('');
  return escapeHtml(String(value));
}
