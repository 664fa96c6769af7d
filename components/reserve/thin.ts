/**
 * At most `most` and one of a series that is longer than anybody can read: every so manieth, counted back from the last, which
 * always stays. What is left out stands in the file.
 */
export function thin<Point>(points: readonly Point[], most: number): Point[] {
  const step = Math.ceil(points.length / most);
  return step <= 1
    ? [...points]
    : points.filter((_, index) => (points.length - 1 - index) % step === 0);
}
