'use client';

import { useSyncExternalStore } from 'react';

import {
  demoWalletStore,
  emptyDemoWallet,
  type DemoWalletState,
} from '@/lib/chain/demo-wallet-store';

/** The demo wallet of this browser, as it changes. */
export function useDemoWallet(): DemoWalletState {
  return useSyncExternalStore(
    demoWalletStore.subscribe,
    demoWalletStore.get,
    () => emptyDemoWallet,
  );
}
