import 'server-only';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Of Noto Sans, what Latin scripts need; the ranges are Fontsource's own. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

const WEIGHTS = [400, 600, 700];

let rules: string | undefined;

/**
 * `@font-face` rules with the fonts inside, so that a letter fetches nothing and looks the same everywhere. One file for each
 * weight and not the pages' variable font, which Chromium can only draw into a PDF as pictures of letters (Type 3).
 */
export function letterFonts(): string {
  rules ??= Object.entries(RANGES)
    .flatMap(([subset, range]) => WEIGHTS.map((weight) => fontFace(subset, weight, range)))
    .join('\n');
  return rules;
}

function fontFace(subset: string, weight: number, range: string): string {
  const file = `@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`;
  const data = readFileSync(require.resolve(file)).toString('base64');
  return `@font-face{font-family:'Noto Sans';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
}
