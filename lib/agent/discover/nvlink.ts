import type { Reading } from './reading';

/**
 * Adds to a reading how many NVLinks of each GPU are up, from `nvidia-smi nvlink --status`: a line for each GPU, then one
 * for each link with its speed, or `<inactive>`. Where the tool tells nothing, nothing is known.
 */
export function readNvlink(output: string, reading: Reading): Reading {
  const up = new Map<number, number>();
  let current: number | undefined;
  for (const line of output.split('\n')) {
    const gpu = /^GPU (\d+):/.exec(line);
    if (gpu) {
      current = Number(gpu[1]);
      up.set(current, 0);
    } else if (current !== undefined && /^\s+Link \d+: [\d.]+ GB\/s/.test(line))
      up.set(current, (up.get(current) ?? 0) + 1);
  }
  return {
    ...reading,
    gpus: reading.gpus.map((gpu) => ({ ...gpu, links: up.get(gpu.index) ?? null })),
  };
}
