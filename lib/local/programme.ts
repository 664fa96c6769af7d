import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { migrate } from '@/lib/db/migrate';

import type { Child } from './child';
import { LOCAL_CHAIN_ID } from './chain';
import { deployProgramme } from './deploy';
import { isHistoryPlayed, markHistoryPlayed, playDemo, requireEmptyDatabase } from './history';
import { ROOT } from './paths';
import { step } from './progress';
import { reconcileMirror } from './reconcile-mirror';
import { DATABASE, type Servers } from './servers';

export type SetUpProgrammeOptions = {
  servers: Servers;
  dataDir: string;
  env: Record<string, string>;
  /** Plays the demonstration's history on a new local chain. */
  history: boolean;
  onStart: (child: Child) => void;
};

/** Brings contracts, tables and, on a new local chain, the demonstration's history into place. Skips what is there. */
export async function setUpProgramme(options: SetUpProgrammeOptions): Promise<void> {
  const { servers, dataDir, env, history, onStart } = options;
  const { databaseUrl, rpcUrl, chainId, chain } = servers;
  const isNewDemo = chain !== undefined && !isHistoryPlayed(dataDir);
  if (chain?.isNew && !isNewDemo)
    throw new Error(`The saved chain is missing from ${dataDir}: start over with npm run reset.`);

  if (isNewDemo) await requireEmptyDatabase(servers, DATABASE);
  const deploymentsDir = env.GRIDHALL_DEPLOYMENTS_DIR ?? '';
  if (chainId === LOCAL_CHAIN_ID)
    await step('Deploying the contracts', () =>
      deployProgramme({ rpcUrl, chainId, deploymentsDir }),
    );
  else if (!existsSync(join(deploymentsDir, `${chainId}.json`)))
    throw new Error(
      `No programme is deployed on chain ${chainId}: run contracts/script/Deploy.s.sol there first (contracts/README.md).`,
    );
  await step('Migrating the database', async () => {
    const applied = await migrate({ databaseUrl, root: ROOT });
    return applied.length > 0;
  });
  if (isNewDemo) {
    if (history)
      await step('Playing the demonstration’s history', (note) =>
        playDemo({ dataDir, env, onStart, onPercent: note }),
      );
    await chain.goLive();
    markHistoryPlayed(dataDir);
  }
  if (chain)
    await step('Emptying a mirror that is ahead of the chain', () =>
      reconcileMirror({ databaseUrl, rpcUrl, chainId }),
    );
}
