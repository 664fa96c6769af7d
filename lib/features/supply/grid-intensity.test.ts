import { expect, it } from 'vitest';

import { GRID_SOURCE, gridIntensity } from './grid-intensity';

it('has the grids of the three geographies, with the year beside them', () => {
  expect(['CH', 'AE', 'KR'].map(gridIntensity)).toEqual([50, 348, 423]);
  expect(GRID_SOURCE.year).toBe(2025);
});

it('says that it does not know instead of taking another grid', () => {
  expect(gridIntensity('XX')).toBeNull();
});
