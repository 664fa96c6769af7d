import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CONTRACT_NAMES } from '@/lib/chain/contracts';

/** The queries read their deployment and settings from the environment. Before the first of them is imported. */
export function actAsPortal(databaseUrl: string, folder: string, chainId: number): void {
  const addresses = CONTRACT_NAMES.map((name, i) => [name, `0x${String(i + 1).padStart(40, '0')}`]);
  writeFileSync(
    join(folder, `${chainId}.json`),
    JSON.stringify({ ...Object.fromEntries(addresses), block: 0 }),
  );
  process.env.DATABASE_URL = databaseUrl;
  process.env.GRIDHALL_DEPLOYMENTS_DIR = folder;
  process.env.NEXTAUTH_SECRET ??= 'measured-0123456789-abcdefghijkl';
}
