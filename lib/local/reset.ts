import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { runningFrom } from './data-lock';
import { runMain } from './main';
import { dataDir } from './paths';
import { clusterFolder, postgresAccount } from './postgres-account';

/** `npm run reset`: forgets the local chain, its database and its secrets. A database or chain of your own is left alone. */
await runMain(async () => {
  const folder = dataDir();
  const holder = runningFrom(folder);
  if (holder)
    throw new Error(
      `Gridhall runs from ${folder} (process ${holder.pid}): end it with Ctrl-C, then reset.`,
    );
  if (!existsSync(folder)) {
    console.log(`There is nothing in ${folder}.`);
    return;
  }
  // The cluster lies elsewhere when the account of Postgres may not enter the checkout.
  rmSync(clusterFolder(join(folder, 'postgres'), postgresAccount()), {
    recursive: true,
    force: true,
  });
  rmSync(folder, { recursive: true, force: true });
  console.log(`Removed ${folder}. The next npm run up begins anew.`);
});
