import type { ReactNode } from 'react';

import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';
import { PageWidth } from '@/components/ui/page-width';
import { ChainGuard } from '@/components/web3/chain-guard';
import { WalletButton } from '@/components/web3/wallet-button';

import { env } from '@/lib/env';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../(desk)/require-signed-in';
import { SignedIn } from '../signed-in';

/** The account belongs to no desk, so it has the service's frame without a side list. */
export default async function AccountLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  await enterLocale(params);
  const actor = await requireSignedIn('/account');
  const { GRIDHALL_CITY: city, GRIDHALL_DEMO: demo } = env();
  return (
    <SignedIn actor={actor}>
      <Masthead city={city} demo={demo} end={<WalletButton name={actor.displayName} />} />
      <PageWidth className="grow py-8 sm:py-10">
        <div className="mb-6 empty:mb-0">
          <ChainGuard />
        </div>
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </PageWidth>
      <Footer city={city} />
    </SignedIn>
  );
}
