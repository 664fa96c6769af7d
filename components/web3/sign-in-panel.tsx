'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useConnectors } from 'wagmi';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { Section } from '@/components/ui/section';
import { demoWalletStore } from '@/lib/chain/demo-wallet-store';
import type { DemoAccount } from '@/lib/local/demo-accounts';

import { DemoPeople } from './demo-people';
import { useProgramme } from './use-programme';
import { useSignIn, type SignInState } from './use-sign-in';
import { WalletChoices } from './wallet-choices';

/** Sign-in: the wallets of this browser and, in the demonstration, its people. Failures stay where they happened. */
export function SignInPanel({ next, city }: { next?: string; city: string }) {
  const t = useTranslations('account.signIn');
  const { demo } = useProgramme();
  const demoConnector = useConnectors().find(({ id }) => id === 'demo');
  const { state, signIn } = useSignIn({ next, city });
  const [chosen, setChosen] = useState<string>();
  const busy = ['connecting', 'signing', 'checking', 'entering'].includes(state.phase);
  const pending = busy ? chosen : undefined;

  function play(person: DemoAccount) {
    if (!demoConnector) return;
    setChosen(person.key);
    demoWalletStore.select(person.address);
    // The click on the person's name is the consent: one click signs in.
    demoWalletStore.approveNextMessage();
    void signIn(demoConnector, next ?? firstDesk[person.role]);
  }

  return (
    <div>
      <SignInProgress state={state} />
      {demo && demoConnector && (
        <Section id="demonstration" title={t('demoTitle')} lead={t('demoLead')}>
          <DemoPeople pending={pending} onChoose={play} />
        </Section>
      )}
      <Section id="wallets" title={t('wallets')}>
        <WalletChoices
          pending={pending}
          label={(wallet) => t('with', { wallet })}
          onChoose={(connector) => {
            setChosen(connector.uid);
            void signIn(connector);
          }}
        />
      </Section>
    </div>
  );
}

/** Visitors belong to no organisation yet, and co-signers hold no office, so the server could not tell which desk is theirs. */
const firstDesk: Partial<Record<DemoAccount['role'], string>> = {
  'co-signer': '/office/quorum',
  'visitor-provider': '/provider',
  'visitor-sme': '/sme',
};

/** Comes into view and takes the focus when it stops, because the button pressed may be far below. */
function SignInProgress({ state }: { state: SignInState }) {
  const t = useTranslations('account.signIn');
  const place = useRef<HTMLDivElement>(null);
  const stopped = state.phase === 'rejected' || state.phase === 'failed';
  useEffect(() => {
    if (stopped) place.current?.focus();
  }, [stopped]);

  return (
    <div ref={place} tabIndex={-1} className="mb-8 scroll-mt-4 outline-none empty:mb-0">
      {state.phase === 'rejected' && (
        <NotificationBanner tone="neutral" live title={t('rejected')} />
      )}
      {state.phase === 'failed' && (
        <NotificationBanner tone="bad" live title={t('failed')}>
          {state.sentence}
        </NotificationBanner>
      )}
      {state.phase !== 'rejected' && state.phase !== 'failed' && state.phase !== 'idle' && (
        <NotificationBanner live title={t(`step_${state.phase}`)} />
      )}
    </div>
  );
}
