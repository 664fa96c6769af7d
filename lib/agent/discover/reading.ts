import type { Gpu } from '../protocol/inventory';
import type { Beat } from '../protocol/heartbeat';

/** What one GPU does at the moment: percent, °C, W. */
export type GpuLoad = {
  utilisation: number | null;
  temperature: number | null;
  power: number | null;
};

/** What a tool told: the GPUs with their load in the same order, and in a sentence what it could not tell. */
export type Reading = {
  tool: 'nvidia-smi' | 'rocm-smi' | 'none';
  driver: string | null;
  gpus: Gpu[];
  loads: GpuLoad[];
  problem: string | null;
};

/**
 * The number at the beginning of a driver's value, such as `81559 MiB`, `61 C`, `97 %`, `412.34 W`, rounded. Null for
 * `N/A`, `[N/A]`, `[Not Supported]`, `ERR!`, `GPU is lost` and whatever else is no number.
 */
export function figure(text: string | undefined): number | null {
  const match = /^-?\d+(\.\d+)?/.exec(text?.trim() ?? '');
  return match ? Math.round(Number(match[0])) : null;
}

/** Words with which a driver says that a GPU does not answer. */
const LOST = /is lost|unknown error|ERR!|fallen off|requires reset/i;

export function isLost(...texts: (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && LOST.test(text));
}

/** A word of the driver, or null where it says that it has none. */
export function word(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /^\[?(N\/A|Not Supported|Unknown( Error)?)\]?$/i.test(trimmed)
    ? null
    : trimmed;
}

/** The heartbeat of a reading: of the GPUs that answer, mean utilisation, highest temperature, power together. */
export function beatOf({ gpus, loads }: Pick<Reading, 'gpus' | 'loads'>): Beat {
  const working = loads.filter((_, index) => gpus[index]?.state === 'ok');
  const known = (key: keyof GpuLoad) =>
    working.flatMap((load) => (load[key] === null ? [] : [load[key]]));
  const [utilisation, temperature, power] = [
    known('utilisation'),
    known('temperature'),
    known('power'),
  ];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    gpus: working.length,
    utilisation: utilisation.length > 0 ? Math.round(sum(utilisation) / utilisation.length) : null,
    temperature: temperature.length > 0 ? Math.max(...temperature) : null,
    // A sum with a hole in it would say too little.
    power: power.length > 0 && power.length === working.length ? sum(power) : null,
  };
}
