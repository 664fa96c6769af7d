import type { ChartData } from './data';

/**
 * Round ticks around all values and reference levels, with room below the lowest and above the
 * highest, so that a floor is seen as a floor and not as the edge of the drawing.
 */
export function levelAxis(data: ChartData): { domain: [number, number]; ticks: number[] } {
  const values = [
    ...data.points.flatMap((point) => Object.values(point.values)),
    ...(data.references ?? []).map((reference) => reference.value),
  ].filter((value) => value !== null);
  if (values.length === 0) return { domain: [0, 1], ticks: [0, 1] };

  const low = Math.min(...values);
  const high = Math.min(Math.max(...values), data.ceiling ?? Infinity);
  const step = roundStep((high - low || Math.abs(high) || 1) / 4);
  const first = Math.floor((low - step / 4) / step);
  const last = Math.ceil((high + step / 4) / step);
  // Levels below zero do not occur in what is drawn here unless a value is itself below zero.
  const start = low >= 0 ? Math.max(0, first) : first;
  const ticks = Array.from({ length: last - start + 1 }, (_, index) => (start + index) * step);
  return { domain: [start * step, last * step], ticks };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => rough <= candidate * power) ?? 10;
  return factor * power;
}
