/** The lower ends of five equal bands from zero to `largest`, on round numbers; fewer where round numbers suffice. */
export function bandsUpTo(largest: number): number[] {
  if (largest <= 0) return [];
  const width = roundUp(largest / 5);
  const bands = Math.min(5, Math.max(1, Math.ceil(largest / width)));
  return Array.from({ length: bands }, (_, band) => band * width);
}

/** The next of 1, 2, 2.5, 5 times a power of ten, and never below one. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.max(1, Math.ceil(step * power));
}
