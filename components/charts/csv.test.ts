import { expect, it } from 'vitest';
import { csvHref } from './csv';

it('disarms a name that a spreadsheet would run, and names the unit once', () => {
  const href = csvHref(
    {
      axis: 'Provider',
      series: [{ key: 'hours', label: 'Hours' }],
      points: [{ label: '=HYPERLINK("x")', values: { hours: 12 }, texts: { hours: '12' } }],
    },
    'H100-hours',
  );
  const text = decodeURIComponent(href.slice(href.indexOf(',') + 1));
  expect(text).toBe('\uFEFFProvider,Hours (H100-hours)\r\n"\'=HYPERLINK(""x"")",12\r\n');
});
