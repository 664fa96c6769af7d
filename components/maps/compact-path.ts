import type { GeoContext } from 'd3-geo';

/**
 * Collects d3-geo's drawing as SVG path data in whole, relative steps: about a third of the length
 * of absolute decimals, and a page carries it twice (as HTML and for hydration). A step of one unit
 * is below the generalisation of the boundaries.
 */
export class CompactPath implements GeoContext {
  private text = '';
  private at: [number, number] = [0, 0];
  private start: [number, number] = [0, 0];
  private drawing = false;

  moveTo(x: number, y: number): void {
    const [stepX, stepY] = this.step(x, y);
    this.start = this.at;
    this.text += `m${join(stepX, stepY)}`;
    this.drawing = false;
  }

  lineTo(x: number, y: number): void {
    const [stepX, stepY] = this.step(x, y);
    if (stepX === 0 && stepY === 0) return;
    const step = join(stepX, stepY);
    this.text += this.drawing ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`;
    this.drawing = true;
  }

  closePath(): void {
    this.text += 'z';
    // Closing takes SVG back to the ring's start, from where the next ring's step is counted.
    this.at = this.start;
    this.drawing = false;
  }

  /** Points are not drawn here; the method completes the interface. */
  arc(): void {}

  beginPath(): void {
    this.text = '';
  }

  toString(): string {
    return this.text;
  }

  private step(x: number, y: number): [number, number] {
    const [fromX, fromY] = this.at;
    this.at = [Math.round(x), Math.round(y)];
    return [this.at[0] - fromX, this.at[1] - fromY];
  }
}

function join(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
