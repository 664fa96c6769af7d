import jsqr from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { QrCode } from './qr-code';

/** Paints the drawing's squares, `scale` pixels each, and reads them with a decoder that knows nothing of the maker. */
function decode(svg: string, scale = 4): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let i = 0; i < scale * scale; i++) {
      const [column, row] = [
        Number(x) * scale + (i % scale),
        Number(y) * scale + ((i / scale) | 0),
      ];
      pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  return jsqr(pixels, size, size)?.data;
}

const LINK =
  'https://portal.example/providers/0x71bE63f3384f5fb98995898A86B02Fb2426c5788/certificate/12';

it('holds the link to the letter', () => {
  expect(decode(renderToStaticMarkup(<QrCode text={LINK} label="Check" />))).toBe(LINK);
});

it('another text is another code', () => {
  const [one, other] = [LINK, `${LINK}3`].map((text) =>
    renderToStaticMarkup(<QrCode text={text} label="Check" />),
  );
  expect(decode(other ?? '')).toBe(`${LINK}3`);
  expect(one).not.toBe(other);
});

it('is a picture with a name, without any script', () => {
  const svg = renderToStaticMarkup(<QrCode text={LINK} label="Check the certificate" />);
  expect(svg).toMatch(/^<svg role="img" aria-label="Check the certificate"/);
  expect(svg).not.toContain('<script');
});
