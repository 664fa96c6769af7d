import { isMet, type Metric } from './metric';

/** `{ metrics: [{ name, value, unit, target, better, met }] }`; the last three null where only the trend is of interest. */
export function asJson(metrics: readonly Metric[]): string {
  return `${JSON.stringify({ metrics: metrics.map(toWire) })}\n`;
}

/** One line for each: name, value, unit, and the target where there is one. */
export function asLines(metrics: readonly Metric[]): string {
  const width = Math.max(...metrics.map(({ name }) => name.length));
  const lines = metrics.map((metric) => {
    const { name, value, unit, target } = metric;
    const digits = { maximumFractionDigits: value < 10 ? 3 : value < 1_000 ? 1 : 0 };
    const shown = value.toLocaleString('en', digits).padStart(12);
    const bound = target ? `${'atLeast' in target ? '≥' : '≤'} ${boundOf(target)}` : '';
    const verdict = isMet(metric) ? '' : '  MISSED';
    return `${name.padEnd(width)}${shown} ${unit.padEnd(12)} ${bound}${verdict}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function toWire(metric: Metric) {
  const { name, value, unit, target } = metric;
  if (!target) return { name, value, unit, target: null, better: null, met: null };
  const better = 'atMost' in target ? 'lower' : 'higher';
  return { name, value, unit, target: boundOf(target), better, met: isMet(metric) };
}

function boundOf(target: NonNullable<Metric['target']>): number {
  return 'atLeast' in target ? target.atLeast : target.atMost;
}
