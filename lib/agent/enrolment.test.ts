import jsqr from 'jsqr';
import { expect, it } from 'vitest';

import { enrolmentLink, terminalCode } from './enrolment';

const NODE = '0x71bE63f3384f5fb98995898A86B02Fb2426c5788';

/** Paints what a terminal would, eight pixels to a module, and reads it. */
function decode(drawn: string): string | undefined {
  const rows = drawn.split('\n').flatMap((line) => {
    const cells = [...line.matchAll(/\u001b\[38;5;(\d+);48;5;(\d+)m▀/g)];
    return [cells.map(([, top]) => top === '16'), cells.map(([, , bottom]) => bottom === '16')];
  });
  const scale = 8;
  const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return jsqr(pixels, width, height)?.data;
}

it('leads to the page that enrols this node, whatever stands behind the portal’s name', () => {
  const link = `https://portal.example/provider/nodes?node=${NODE}`;
  expect(enrolmentLink('https://portal.example', NODE)).toBe(link);
  expect(enrolmentLink('https://portal.example/en?x=1#y', NODE)).toBe(link);
});

it('draws a code in the terminal that a camera reads as the link', () => {
  const link = enrolmentLink('https://portal.example', NODE);
  expect(decode(terminalCode(link))).toBe(link);
});
