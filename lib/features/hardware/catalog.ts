import { A100_SXM_40, A100_SXM_80 } from './rows/ampere';
import { L40S_48, L4_24, RTX4090_24 } from './rows/ada';
import { B200_SXM_180, RTX5090_32 } from './rows/blackwell';
import { MI300X_192 } from './rows/cdna';
import { H100_NVL_94, H100_PCIE_80, H100_SXM5_80, H200_SXM_141 } from './rows/hopper';
import type { HardwareClass } from './schema';

/**
 * The GPU classes that the programme knows, with the makers' published figures and their sources. Throughput is always
 * the dense BF16 figure with FP32 accumulation: makers like to print the double one, which holds only for matrices half
 * of whose entries are zero. Where two figures of a maker differ, the lower one stands here, because a weight that is too
 * high costs the reserve and one that is too low is appealed.
 *
 * A change here changes nothing on chain: a certifier sets each weight, and the chain keeps the hash of the row.
 */
export const CATALOG: readonly HardwareClass[] = [
  H100_SXM5_80,
  H100_PCIE_80,
  H100_NVL_94,
  H200_SXM_141,
  B200_SXM_180,
  A100_SXM_40,
  A100_SXM_80,
  L40S_48,
  L4_24,
  RTX4090_24,
  RTX5090_32,
  MI300X_192,
];

/** One hour of it is one CCH. */
export const REFERENCE_CLASS: HardwareClass = H100_SXM5_80;

/** Undefined for a class that was set on chain without being in the catalogue. */
export function classById(classId: string): HardwareClass | undefined {
  return CATALOG.find((row) => row.classId === classId);
}

/** Highest board power of one GPU by class, W, as its maker gives it. */
export const BOARD_WATTS: ReadonlyMap<string, number> = new Map(
  CATALOG.map(({ classId, powerW }) => [classId, powerW]),
);
