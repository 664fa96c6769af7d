import type { ReactNode } from 'react';

import { DeskShell } from '@/components/shell/desk-shell';
import type { DeskArea } from '@/components/shell/navigation';
import { ChainGuard } from '@/components/web3/chain-guard';
import { WalletButton } from '@/components/web3/wallet-button';
import { currentActor } from '@/lib/auth/session';
import { env } from '@/lib/env';

import { SignedIn } from '../signed-in';

/**
 * The frame of a signed-in area: wallet, account, side list. It decides nothing: each page and each action asks for the
 * session and the role again.
 */
export async function Desk({ area, children }: { area: DeskArea; children: ReactNode }) {
  const { GRIDHALL_CITY: city, GRIDHALL_DEMO: demo } = env();
  const actor = await currentActor();
  return (
    <SignedIn actor={actor}>
      <DeskShell
        area={area}
        city={city}
        demo={demo}
        account={actor && <WalletButton name={actor.displayName} />}
        notice={
          <div className="mb-6 empty:mb-0">
            <ChainGuard />
          </div>
        }
      >
        {children}
      </DeskShell>
    </SignedIn>
  );
}
