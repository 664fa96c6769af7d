import 'server-only';

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { getAddress, isAddress } from 'viem';
import { z } from 'zod';

import { CONTRACT_NAMES, type ContractName, type Deployment } from '@/lib/chain/contracts';
import { env } from '@/lib/env';

const address = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), 'is not an address')
  .transform((text) => getAddress(text));

const file = z.object({
  ...(Object.fromEntries(CONTRACT_NAMES.map((name) => [name, address])) as Record<
    ContractName,
    typeof address
  >),
  block: z.coerce.bigint().nonnegative(),
});

const cache = new Map<string, Deployment>();

/**
 * The deployment that this process works on: `${GRIDHALL_DEPLOYMENTS_DIR}/${CHAIN_ID}.json`. Read once, then kept: a new
 * deployment needs a restart. Throws with the path and the fault when the file is missing or not whole.
 */
export function deployment(): Deployment {
  const { GRIDHALL_DEPLOYMENTS_DIR, CHAIN_ID } = env();
  const location = path.resolve(GRIDHALL_DEPLOYMENTS_DIR, `${CHAIN_ID}.json`);
  const known = cache.get(location);
  if (known) return known;
  const read = readDeployment(location, CHAIN_ID);
  cache.set(location, read);
  return read;
}

/** For tests and tools that deploy during their run. */
export function readDeployment(location: string, chainId: number): Deployment {
  const result = file.safeParse(parse(location, chainId));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The deployment file ${location} is not usable.\n${faults.join('\n')}`);
  }
  const { block, ...addresses } = result.data;
  return { chainId, block, addresses };
}

function parse(location: string, chainId: number): unknown {
  let text: string;
  try {
    text = readFileSync(location, 'utf8');
  } catch (cause) {
    throw new Error(
      `No deployment is known for chain ${chainId}: ${location} cannot be read. Deploy the contracts, or point ` +
        `GRIDHALL_DEPLOYMENTS_DIR and CHAIN_ID at an existing deployment.`,
      { cause },
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`The deployment file ${location} is not JSON.`, { cause });
  }
}
