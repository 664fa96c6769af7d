/**
 * A small generator (mulberry32) with a fixed seed: the expansion of the story is the same on every machine and in every
 * run. Not for secrets.
 */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor((this.next() / 2 ** 32) * (most - least + 1));
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /**
   * `total` in `parts` positive whole numbers of unequal size, none more than about four times another.
   * The last takes what is left.
   */
  split(total: number, parts: number): number[] {
    const shares = Array.from({ length: parts }, () => this.between(50, 200));
    const sum = shares.reduce((a, b) => a + b, 0);
    const sizes = shares.map((share) => Math.max(1, Math.floor((total * share) / sum)));
    const others = sizes.slice(0, -1).reduce((a, b) => a + b, 0);
    return [...sizes.slice(0, -1), total - others];
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
