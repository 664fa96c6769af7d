import canonicalize from 'canonicalize';
import { sha256, stringToHex, type Hex } from 'viem';
import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);
const figure = (max: number) => z.int().min(0).max(max);

/** A slice of a GPU. Listed below the GPU that it is cut from, and never counted as one. */
export const migInstance = z.strictObject({
  index: figure(63),
  profile: text(40),
  memoryMib: figure(10_000_000).nullable(),
  uuid: text(80).nullable(),
});

export const GPU_STATES = ['ok', 'error'] as const;

/**
 * One whole GPU as its driver tells. What a driver does not tell ([N/A], ERR!) is null. `error`: the driver lists it and
 * cannot speak to it; it is shown, and it does not count.
 */
export const gpu = z.strictObject({
  index: figure(1_023),
  uuid: text(80).nullable(),
  product: text(120),
  memoryMib: figure(10_000_000).nullable(),
  powerLimitW: figure(100_000).nullable(),
  pcieGeneration: figure(20).nullable(),
  pcieWidth: figure(64).nullable(),
  /** Links to other GPUs (NVLink, xGMI) that are up. */
  links: figure(64).nullable(),
  migEnabled: z.boolean(),
  mig: z.array(migInstance).max(16),
  state: z.enum(GPU_STATES),
});

/** What stands in the machine. `problem` says in a sentence why the tool told nothing, or not all. */
export const inventory = z.strictObject({
  agentVersion: text(40),
  hostname: text(120),
  tool: z.enum(['nvidia-smi', 'rocm-smi', 'none']),
  driver: text(60).nullable(),
  cpu: z.strictObject({ model: text(160), cores: figure(100_000) }),
  memoryMib: figure(1_000_000_000),
  gpus: z.array(gpu).max(64),
  problem: text(400).nullable(),
});

export type MigInstance = z.infer<typeof migInstance>;
export type Gpu = z.infer<typeof gpu>;
export type Inventory = z.infer<typeof inventory>;

/** SHA-256 of the canonical JSON (RFC 8785) of an inventory. */
export function inventoryHash(body: Inventory): Hex {
  const canonical = canonicalize(body);
  if (canonical === undefined) throw new TypeError('nothing to hash');
  return sha256(stringToHex(canonical));
}

/** GPUs that count: whole ones that the driver can speak to. */
export function workingGpus({ gpus }: Pick<Inventory, 'gpus'>): Gpu[] {
  return gpus.filter(({ state }) => state === 'ok');
}
