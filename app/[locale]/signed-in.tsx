import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { cookieToInitialState } from 'wagmi';

import { Providers } from '@/components/providers';
import type { Actor } from '@/lib/auth/actor';
import { deployment } from '@/lib/chain/server/deployment';
import { createWalletConfig } from '@/lib/chain/wagmi-config';
import { log } from '@/lib/core/log';
import { env } from '@/lib/env';
import { settlementAsset } from '@/lib/features/framework/queries';
import { ClientMessages } from '@/lib/i18n/client-messages';

/**
 * Wallet, contracts and texts for the pages that have a session. Reads the cookies, so whatever it wraps is made for each
 * request: never put it above a public page. `actor` is null on the sign-in page only.
 */
export async function SignedIn({ actor, children }: { actor: Actor | null; children: ReactNode }) {
  const { GRIDHALL_DEMO: demo } = env();
  const contracts = deployment();
  const config = createWalletConfig({ chainId: contracts.chainId, demo });
  const initialState = cookieToInitialState(config, (await headers()).get('cookie'));
  return (
    <ClientMessages areas="all">
      <Providers
        programme={{
          deployment: contracts,
          settlement: await settlement(),
          demo,
          sessionWallet: actor?.address,
        }}
        initialState={initialState}
      >
        {children}
      </Providers>
    </ClientMessages>
  );
}

/** A desk opens also while the chain is away; amounts in errors are then written in the asset's own units. */
async function settlement() {
  try {
    const { symbol, decimals } = await settlementAsset();
    return { symbol, decimals };
  } catch (error) {
    log.warn({ err: error }, 'the settlement asset cannot be read');
    return undefined;
  }
}
