'use client';

import { useSyncExternalStore } from 'react';
import { useConnectors, type Connector } from 'wagmi';

/**
 * The wallets that can be offered: the Safe around us, those that announced themselves (EIP-6963), else the browser's one, if
 * there is any.
 * Empty on the server and in the first paint, because only the browser knows. The demo wallet is offered by person, not
 * here.
 */
export function useWallets(): readonly Connector[] {
  const connectors = useConnectors();
  const browser = useSyncExternalStore(
    subscribeToNothing,
    () => ('ethereum' in window ? 'with-wallet' : 'without'),
    () => undefined,
  );
  if (!browser) return [];
  const real = connectors.filter(({ id }) => id !== 'demo');
  const announced = real.filter(({ id }) => id !== 'injected');
  return announced.length > 0 ? announced : real.filter(() => browser === 'with-wallet');
}

const subscribeToNothing = () => () => {};
