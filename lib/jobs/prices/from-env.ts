import { readFileSync } from 'node:fs';

import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { env } from '@/lib/env';
import { parsePriceSources } from '@/lib/features/oracle/sources/config';

import type { PricesContext } from './context';

export type Publishing = Pick<
  PricesContext,
  'chain' | 'deployment' | 'sources' | 'reporters' | 'pace'
> & {
  /** Pause between two looks at the lists, in milliseconds. */
  intervalMs: number;
};

/**
 * What this process publishes prices with; undefined when it was given no lists or no key.
 *
 * @throws Error that names what is wrong with the configuration: a worker that silently leaves out a list would be found
 * only when the reference has ended.
 */
export function publishingFromEnv(): Publishing | undefined {
  const {
    GRIDHALL_DEMO,
    GRIDHALL_PRICE_SOURCES,
    GRIDHALL_REPORTER_KEYS,
    GRIDHALL_PRICE_INTERVAL,
    GRIDHALL_PRICE_HEARTBEAT,
    GRIDHALL_PRICE_MOVE_BPS,
  } = env();
  if (GRIDHALL_PRICE_SOURCES === undefined || GRIDHALL_REPORTER_KEYS === undefined)
    return undefined;
  const text = GRIDHALL_PRICE_SOURCES.trimStart().startsWith('{')
    ? GRIDHALL_PRICE_SOURCES
    : readFileSync(GRIDHALL_PRICE_SOURCES, 'utf8');
  const reporters = new Map(
    GRIDHALL_REPORTER_KEYS.map(({ source, key }) => [source, privateKeyToAccount(key as Hex)]),
  );
  const [account] = reporters.values();
  if (!account) return undefined;
  const programme = deployment();
  return {
    chain: { id: programme.chainId, client: serverClient(), account },
    deployment: programme,
    sources: parsePriceSources(text, { allowHttp: GRIDHALL_DEMO }),
    reporters,
    pace: {
      heartbeatSeconds: GRIDHALL_PRICE_HEARTBEAT,
      moveBps: GRIDHALL_PRICE_MOVE_BPS,
      // Two looks and a block, so that one failed try ends nothing.
      lookaheadSeconds: 2 * GRIDHALL_PRICE_INTERVAL + 60,
    },
    intervalMs: GRIDHALL_PRICE_INTERVAL * 1_000,
  };
}
