import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, luminance, parseOklch, visions, type Rgb } from './colour-maths';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Every `--name: light-dark(oklch(…), oklch(…))` of the stylesheet as linear RGB. */
const tokens = new Map<string, Record<Theme, Rgb>>();
for (const [, name, light, dark] of css.matchAll(
  /--([\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)/g,
)) {
  if (name && light && dark) tokens.set(name, { light: parseOklch(light), dark: parseOklch(dark) });
}

function colour(name: string, theme: Theme): Rgb {
  const token = tokens.get(name);
  if (!token) throw new Error(`No token --${name}`);
  return token[theme];
}

const grounds = ['ground', 'surface', 'sunken'];
const softs = ['accent-soft', 'good-soft', 'warn-soft', 'bad-soft'];
const inks = ['ink', 'muted', 'accent', 'accent-strong', 'good', 'warn', 'bad', 'bad-strong'];
const textPairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...softs.flatMap((soft) => (['ink', 'muted'] as const).map((ink) => [ink, soft] as const)),
  ['accent-strong', 'accent-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent', 'bad'],
  ['on-accent', 'bad-strong'],
] as const;

describe.each(themes)('the %s theme', (theme) => {
  it.each(textPairs)('reads %s on %s at 4.5:1 or better', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'accent', 'bad', 'good', 'warn'])(
    'draws the edge of a control in %s at 3:1 or better on ground and surface',
    (edge) => {
      for (const ground of ['ground', 'surface'])
        expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  const categorical = Array.from({ length: 8 }, (_, index) => `cat-${index + 1}`);

  it.each(categorical)('shows %s at 3:1 or better on the ground', (name) => {
    expect(contrast(colour(name, theme), colour('ground', theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(visions))('keeps the categorical colours apart for %s vision', (vision) => {
    for (const [index, a] of categorical.entries())
      for (const b of categorical.slice(index + 1))
        expect(
          distance(colour(a, theme), colour(b, theme), vision),
          `${a} and ${b}`,
        ).toBeGreaterThanOrEqual(0.085);
  });

  it('orders the sequential colours by lightness, away from the ground', () => {
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(colour(`seq-${step}`, theme)));
    const sorted = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
    for (const [index, value] of steps.slice(1).entries())
      expect(Math.abs(Math.cbrt(value) - Math.cbrt(steps[index] ?? 0))).toBeGreaterThan(0.08);
  });
});
