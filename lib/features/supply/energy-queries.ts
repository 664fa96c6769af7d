import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { shareFor } from '@/lib/core/share-for';
import { WAD } from '@/lib/core/units';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';
import { listHardwareClasses } from '@/lib/features/hardware/queries';

import {
  energyOf,
  eWasteOf,
  milligrams,
  milliwattHoursOfH100Hour,
  milliwattHoursOf,
  scaleLoads,
  UNKNOWN_PUE,
  type Load,
} from './energy';
import { gridIntensity } from './grid-intensity';
import { readCeiling } from './read-limits';
import type { EnergyDto, EnergyLine } from './schema';

/** Half a minute: these figures move with certifications and not with blocks. */
const SHARED_MS = 30_000;

/** Public. As readEnergy, read for everybody together. */
export const energyNow = shareFor(SHARED_MS, readEnergy);

/**
 * Public. Energy, carbon and hardware to be thrown away, of what is certified and live now. Units are those of this block; the
 * mean power of each region and class, its sites and its age are those of the worker's last look (supply_power), so that the
 * number of providers does not matter.
 */
export async function readEnergy(): Promise<EnergyDto> {
  const { time } = await asOf();
  const [loads, ceiling] = await Promise.all([loadsNow(), readCeiling(db())]);
  const units = (list: readonly Load[]) => list.reduce((sum, one) => sum + one.units, 0n);
  const stated = units(loads.filter(({ pueStated }) => pueStated));
  const zones = new Map(loads.map(({ zone, intensity }) => [zone, intensity]));
  return {
    total: energyOf(loads),
    waste: eWasteOf(loads, time.getUTCFullYear()),
    lines: linesOf(loads),
    ceiling,
    grids: [...zones]
      .map(([zone, intensity]) => ({ zone, intensity }))
      .sort((a, b) => a.zone.localeCompare(b.zone)),
    pueKnownBps: loads.length === 0 ? 0 : Number((stated * 10_000n) / units(loads)),
  };
}

type ZonedLoad = Load & { zone: string };

const BASES = { MEASURED: 'measured', SIMULATED: 'simulated', ESTIMATED: 'estimated' } as const;

async function loadsNow(): Promise<ZonedLoad[]> {
  const { chainId } = deployment();
  const [live, classes, looked] = await Promise.all([
    db().supplyLine.groupBy({
      by: ['region', 'classId'],
      where: { chainId },
      _sum: { units: true },
    }),
    listHardwareClasses(),
    db().supplyPower.findMany({ where: { chainId }, orderBy: [{ zone: 'asc' }, { year: 'asc' }] }),
  ]);
  const hardware = new Map(classes.map((row) => [row.classId, row]));
  const groups = grouped(looked);
  return live.flatMap(({ region, classId, _sum }): ZonedLoad[] => {
    const watts = hardware.get(classId)?.row?.powerW;
    const units = _sum.units ?? 0n;
    // A class of which no maker's figure is known has no energy that could be told.
    if (watts === undefined || units === 0n) return [];
    const weight = hardware.get(classId)?.weight ?? 0n;
    const zoned = (groups.get(`${region} ${classId}`) ?? []).map((row): ZonedLoad => ({
      ...{ region, classId, weight },
      zone: row.zone,
      units: row.units,
      wattPue: toBigInt(row.wattPue),
      basis: BASES[row.basis],
      pueStated: row.pueStated,
      intensity: gridIntensity(row.zone),
      wattPueRenewed: row.renewableTold ? toBigInt(row.wattPueRenewed) : null,
      inServiceSince: row.year === 0 ? null : row.year,
    }));
    const zone = zoneOf(region);
    return scaleLoads(zoned, units, {
      ...{ region, classId, weight, zone, units },
      wattPue: units * BigInt(watts * UNKNOWN_PUE),
      basis: 'estimated',
      pueStated: false,
      intensity: gridIntensity(zone),
      wattPueRenewed: null,
      inServiceSince: null,
    });
  });
}

/** The country of an ISO 3166-2 code. */
function zoneOf(region: string): string {
  return region.slice(0, 2);
}

function grouped<One extends { region: string; classId: string }>(
  list: readonly One[],
): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const key = `${one.region} ${one.classId}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups;
}

function linesOf(loads: readonly Load[]): EnergyLine[] {
  const groups = grouped(loads);
  return [...groups.values()]
    .map((list): EnergyLine => {
      const [{ region, classId, weight }] = list as [Load];
      const units = list.reduce((sum, one) => sum + one.units, 0n);
      const { measuredUnitsBps, simulatedUnitsBps } = energyOf(list);
      return {
        region,
        classId,
        units: Number(units),
        mWhPerHour: milliwattHoursOfH100Hour(list),
        mgPerHour: milligramsPerHour(list, units * weight),
        measuredBps: measuredUnitsBps,
        simulatedBps: simulatedUnitsBps,
      };
    })
    .sort((a, b) => a.region.localeCompare(b.region) || a.classId.localeCompare(b.classId));
}

/** Null for a class without weight and where one of the grids has no figure. */
function milligramsPerHour(loads: readonly Load[], hours: bigint): bigint | null {
  if (hours === 0n) return null;
  let total = 0n;
  for (const one of loads) {
    if (one.intensity === null) return null;
    total += milligrams(milliwattHoursOf(one), one.intensity);
  }
  return (total * WAD + hours - 1n) / hours;
}
