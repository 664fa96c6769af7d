import type { Deployment } from '@/lib/chain/contracts';

import type { Node } from '../node/ask';
import { syncToHead } from '../sync-to-head';
import type { TestDatabase } from '@/lib/local/testing/database';
import { mirrorState } from './mirror-state';

/** What a mirror says that was built from nothing, without a fault, from the chain as it is now. */
export async function cleanReplay(
  { db, url }: Pick<TestDatabase, 'db' | 'url'>,
  client: Node,
  deployment: Deployment,
): Promise<Record<string, string[]>> {
  await db.$executeRaw`SELECT chain_forget(${deployment.chainId}::int)`;
  await syncToHead({ db, client, deployment });
  return mirrorState(url);
}
