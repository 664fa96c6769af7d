import { figure, isLost, word, type Reading } from './reading';

/** The columns that are asked for, in this order. */
export const NVIDIA_QUERY = [
  'index',
  'uuid',
  'name',
  'driver_version',
  'memory.total',
  'utilization.gpu',
  'temperature.gpu',
  'power.draw',
  'power.limit',
  'pcie.link.gen.max',
  'pcie.link.width.max',
  'mig.mode.current',
] as const;

/**
 * Reads `nvidia-smi --query-gpu=… --format=csv`, with or without its header and units. It is asked for every heartbeat,
 * because it takes a fifth of the time of the whole document; MIG instances do not stand in it. Undefined when no line is
 * one of a GPU.
 */
export function readNvidiaCsv(output: string): Reading | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  const rows = lines
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .filter((cells) => cells.length === NVIDIA_QUERY.length && /^\d+$/.test(cells[0] ?? ''));
  if (rows.length === 0) return undefined;
  const cell = (row: string[], name: (typeof NVIDIA_QUERY)[number]) =>
    row[NVIDIA_QUERY.indexOf(name)];
  const complaint = lines.find((line) => isLost(line) && !/^\d+,/.test(line));
  return {
    tool: 'nvidia-smi',
    driver: rows.map((row) => word(cell(row, 'driver_version'))).find(Boolean) ?? null,
    gpus: rows.map((row, position) => ({
      index: figure(cell(row, 'index')) ?? position,
      uuid: word(cell(row, 'uuid')),
      product: (cell(row, 'name') ?? 'unknown').slice(0, 120),
      memoryMib: figure(cell(row, 'memory.total')),
      powerLimitW: figure(cell(row, 'power.limit')),
      pcieGeneration: figure(cell(row, 'pcie.link.gen.max')),
      pcieWidth: figure(cell(row, 'pcie.link.width.max')),
      links: null,
      migEnabled: cell(row, 'mig.mode.current') === 'Enabled',
      mig: [],
      state: isLost(cell(row, 'name'), cell(row, 'memory.total'), cell(row, 'temperature.gpu'))
        ? 'error'
        : 'ok',
    })),
    loads: rows.map((row) => ({
      utilisation: figure(cell(row, 'utilization.gpu')),
      temperature: figure(cell(row, 'temperature.gpu')),
      power: figure(cell(row, 'power.draw')),
    })),
    problem: complaint?.slice(0, 400) ?? null,
  };
}
