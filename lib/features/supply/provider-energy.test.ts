import { expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';

import { milliwattHoursPerH100Hour, UNKNOWN_PUE } from './energy';
import { providerEnergy } from './provider-energy';

const site = { pue: 110, gridZone: 'FR', renewableShare: 80, inServiceSince: 2024 };
const hardware = [
  { classId: 'H100-SXM5-80', units: 8, weight: WAD, boardWatts: 700 },
  { classId: 'L40S-48', units: 2, weight: WAD / 4n, boardWatts: 350 },
];
const told = (watts: number, simulated = false) =>
  new Map([['H100-SXM5-80', { watts, simulated }]]);
const intensityOf = (zone: string) => ({ FR: 40, CH: 30 })[zone] ?? null;
const base = { region: 'CH-ZG', site, intensityOf, measured: new Map(), hardware };

it('reckons with the confirmed site and the boards of the makers until machines tell their power', () => {
  const energy = providerEnergy(base);
  // 700 W × 1.8214 × 1.10 for an hour.
  expect(energy.lines.map(({ milliwattHours }) => milliwattHours)).toEqual([
    1_402_500n,
    2_805_000n,
  ]);
  expect(energy.lines[0]?.milligrams).toBe(56_100n);
  expect(energy).toMatchObject({ pue: 110, zone: 'FR', intensity: 40 });
});

it('puts measured power in the place of the board of its class only, and says when a recording told it', () => {
  const [h100, l40s] = providerEnergy({ ...base, measured: told(500) }).lines;
  expect(h100).toMatchObject({
    watts: 500,
    basis: 'measured',
    milliwattHours: milliwattHoursPerH100Hour({ watts: 500, pue: 110, weight: WAD }),
  });
  expect(l40s).toMatchObject({ watts: 350, basis: 'estimated' });
  const recorded = providerEnergy({ ...base, measured: told(500, true) });
  expect(recorded.lines.map(({ basis }) => basis)).toEqual(['simulated', 'estimated']);
});

it('takes the world’s average and the region’s grid where no certifier confirmed a site, and says so', () => {
  const energy = providerEnergy({ ...base, site: undefined });
  expect(energy).toMatchObject({ pue: UNKNOWN_PUE, zone: 'CH', intensity: 30 });
  expect(energy.site).toEqual({ pue: null, gridZone: null, renewableShare: null });
});

it('has no figure for a weight of zero, a class that nobody knows, or a grid without a table', () => {
  const [h100] = hardware as [(typeof hardware)[number]];
  const { lines } = providerEnergy({
    ...base,
    site: { ...site, gridZone: 'XX' },
    hardware: [{ ...h100, weight: 0n }, { ...h100, boardWatts: null }, h100],
  });
  expect(lines.map(({ milliwattHours }) => milliwattHours)).toEqual([null, null, 1_402_500n]);
  expect(lines.map((line) => line.milligrams)).toEqual([null, null, null]);
});
