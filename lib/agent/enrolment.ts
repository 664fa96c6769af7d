import { encode } from 'uqr';
import type { Address } from 'viem';

/** The page on which the provider's wallet enrols this node, with its address filled in. */
export function enrolmentLink(portal: string, node: Address): string {
  const link = new URL('/provider/nodes', portal);
  link.searchParams.set('node', node);
  return link.href;
}

/** Light modules around the code; four are the norm, and a terminal has more light or dark around that nobody chose. */
const QUIET = 4;
const [INK, PAPER] = [16, 231];

/**
 * A QR code of `text` for a terminal, two rows of modules in a line. Black and white are named from the fixed part of the
 * 256 colours, because themes give the first sixteen other colours, and many cameras read no reversed code.
 */
export function terminalCode(text: string): string {
  const { data } = encode(text, { ecc: 'L', border: QUIET });
  const colour = (dark: boolean | undefined) => (dark ? INK : PAPER);
  const lines: string[] = [];
  for (let y = 0; y < data.length; y += 2) {
    const [top = [], bottom = []] = [data[y], data[y + 1]];
    const cells = top.map((dark, x) => `\u001b[38;5;${colour(dark)};48;5;${colour(bottom[x])}m▀`);
    lines.push(`${cells.join('')}\u001b[0m`);
  }
  return lines.join('\n');
}
