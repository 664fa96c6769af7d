import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { env } from '@/lib/env';

import type { AnchorContext } from './context';

/** What this process anchors with; undefined when it was given no key to sign notes or none to send transactions. */
export function anchoringFromEnv(): Pick<AnchorContext, 'log' | 'chain'> | undefined {
  const { GRIDHALL_LOG_KEY, GRIDHALL_LOG_ORIGIN, GRIDHALL_ANCHOR_KEY } = env();
  if (!GRIDHALL_LOG_KEY || !GRIDHALL_ANCHOR_KEY) return undefined;
  const { chainId, addresses } = deployment();
  return {
    log: { origin: GRIDHALL_LOG_ORIGIN, key: GRIDHALL_LOG_KEY as Hex },
    chain: {
      id: chainId,
      client: serverClient(),
      auditAnchor: addresses.AuditAnchor,
      account: privateKeyToAccount(GRIDHALL_ANCHOR_KEY as Hex),
    },
  };
}
