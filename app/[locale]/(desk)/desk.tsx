import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { cookieToInitialState } from 'wagmi';

import { Providers } from '@/components/providers';
import { DeskShell } from '@/components/shell/desk-shell';
import type { DeskArea } from '@/components/shell/navigation';
import { currentActor } from '@/lib/auth/session';
import { deployment } from '@/lib/chain/server/deployment';
import { createWalletConfig } from '@/lib/chain/wagmi-config';
import { env } from '@/lib/env';
import { settlementAsset } from '@/lib/features/framework/queries';
import { ClientMessages } from '@/lib/i18n/client-messages';

/**
 * The frame of a signed-in area: wallet, account, side list. It decides nothing: each page and each action asks for the
 * session and the role again.
 */
export async function Desk({ area, children }: { area: DeskArea; children: ReactNode }) {
  const { GRIDHALL_CITY, GRIDHALL_DEMO } = env();
  const [actor, settlement, cookie] = await Promise.all([
    currentActor(),
    settlementAsset().catch(() => undefined),
    headers().then((list) => list.get('cookie')),
  ]);
  const programme = {
    deployment: deployment(),
    demo: GRIDHALL_DEMO,
    ...(settlement
      ? { settlement: { symbol: settlement.symbol, decimals: settlement.decimals } }
      : {}),
    ...(actor ? { sessionWallet: actor.address } : {}),
  };
  const initialState = cookieToInitialState(
    createWalletConfig({ chainId: programme.deployment.chainId, demo: GRIDHALL_DEMO }),
    cookie,
  );
  return (
    <ClientMessages areas="all">
      <Providers programme={programme} initialState={initialState}>
        <DeskShell area={area} city={GRIDHALL_CITY} demo={GRIDHALL_DEMO}>
          {children}
        </DeskShell>
      </Providers>
    </ClientMessages>
  );
}
