import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { saveChainState } from '../chain-state';
import { LOCAL_CHAIN_ID, startChain, type LocalChain } from '../chain';
import { deployProgramme } from '../deploy';
import { fingerprint } from '../fingerprint';
import { ROOT } from '../paths';
import { freePort } from '../ports';

export type TestChain = Omit<LocalChain, 'isNew' | 'goLive' | 'stop'> & {
  chainId: number;
  /** Folder with `<chainId>.json`, the addresses of the programme deployed here. */
  deploymentsDir: string;
  /** Ends the node and forgets the chain. */
  drop(): Promise<void>;
};

/**
 * A real EVM node for this test file alone, with the programme deployed and the demonstration's people in its roles. It
 * begins from a saved chain, so that only the first one after a change of the contracts deploys (some seconds).
 *
 * Blocks come with transactions only; mine with `rpc('evm_mine')`, move time with `rpc('evm_increaseTime', [seconds])`.
 */
export async function createTestChain(): Promise<TestChain> {
  const template = await deployedTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'gridhall-chain-'));
  const { stop, url, rpc, ended, lastWords } = await startChain({
    dataDir,
    template: join(template, 'chain.json'),
    port: await freePort(),
    heartbeat: false,
  });
  return {
    url,
    rpc,
    ended,
    lastWords,
    chainId: LOCAL_CHAIN_ID,
    deploymentsDir: template,
    drop: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Folder with the chain right after the deployment and its address file; made once for each state of the contracts. */
async function deployedTemplate(): Promise<string> {
  const version = fingerprint([
    'contracts/src',
    'contracts/script',
    'foundry.toml',
    'lib/local/deploy.ts',
    'lib/local/deploy-safe.ts',
    'lib/local/demo-accounts.ts',
  ]).slice(0, 16);
  const cache = join(ROOT, 'node_modules/.cache/gridhall');
  const template = join(cache, `chain-${version}`);
  if (existsSync(join(template, 'chain.json'))) return template;

  // Made beside and renamed: two test files may come here at once, and the first one to finish wins.
  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(join(cache, 'half-'));
  const chain = await startChain({ dataDir: half, port: await freePort(), heartbeat: false });
  try {
    await deployProgramme({ rpcUrl: chain.url, chainId: LOCAL_CHAIN_ID, deploymentsDir: half });
    await saveChainState(chain.url, join(half, 'chain.json'));
  } finally {
    await chain.stop();
  }
  try {
    renameSync(half, template);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return template;
}
