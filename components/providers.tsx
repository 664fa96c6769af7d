'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { WagmiProvider, type State } from 'wagmi';

import { createWalletConfig } from '@/lib/chain/wagmi-config';

import { DemoWalletDialog } from './web3/demo-wallet-dialog';
import { ProgrammeContext, type Programme } from './web3/use-programme';

/**
 * What the signed-in areas need around them: the programme's contracts, the wallet and the cache of polled reads. Public
 * pages carry none of it.
 */
export function Providers({
  programme,
  initialState,
  children,
}: {
  programme: Programme;
  /** wagmi's state from the cookie, so that the server renders the wallet that the browser will find. */
  initialState?: State;
  children: ReactNode;
}) {
  const { deployment, demo } = programme;
  const [config] = useState(() => createWalletConfig({ chainId: deployment.chainId, demo }));
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 5_000, retry: 2, refetchOnWindowFocus: true } },
      }),
  );
  return (
    <ProgrammeContext value={programme}>
      <WagmiProvider config={config} initialState={initialState}>
        <QueryClientProvider client={queries}>
          {children}
          {demo && <DemoWalletDialog />}
        </QueryClientProvider>
      </WagmiProvider>
    </ProgrammeContext>
  );
}
