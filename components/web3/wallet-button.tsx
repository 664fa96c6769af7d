'use client';

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnect, useConnection, useConnectors, useDisconnect, type Connector } from 'wagmi';

import { Address } from '@/components/ui/address';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { demoWalletStore } from '@/lib/chain/demo-wallet-store';
import { decodeFailure, isRejection } from '@/lib/chain/revert';

import { useErrorSentence } from './use-error-sentence';
import { useProgramme } from './use-programme';
import { WalletChoices } from './wallet-choices';

/** Who is signed in, with which wallet; the way to connect, to the account page, and out. */
export function WalletButton({ name }: { name: string }) {
  const t = useTranslations('tx.wallet');
  const { sessionWallet } = useProgramme();
  const { address, connector, isConnected } = useConnection();
  const { mutate: disconnect } = useDisconnect();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);

  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {name}
      </Button>
      <Dialog open={isOpen} onClose={close} title={name}>
        <SummaryList
          rows={[
            ...(sessionWallet
              ? [{ key: 'session', term: t('session'), value: <Address value={sessionWallet} /> }]
              : []),
            ...(isConnected && address
              ? [
                  {
                    key: 'wallet',
                    term: t('connected'),
                    value: <Address value={address} name={connector?.name} />,
                  },
                ]
              : []),
          ]}
        />
        {isConnected ? (
          <Button tone="secondary" className="self-start" onClick={() => disconnect({})}>
            {t('disconnect')}
          </Button>
        ) : (
          <ConnectChoices onConnected={close} />
        )}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <TextLink href="/account">{t('account')}</TextLink>
          <TextLink href="/sign-in?switch=1">{t('somebodyElse')}</TextLink>
          <SignOutButton />
        </div>
      </Dialog>
    </>
  );
}

/** Connects without signing in again: for somebody whose session is open and whose wallet is not. */
export function ConnectChoices({ onConnected }: { onConnected?: () => void }) {
  const t = useTranslations('tx.wallet');
  const sentence = useErrorSentence();
  const { demo, sessionWallet } = useProgramme();
  const demoConnector = useConnectors().find(({ id }) => id === 'demo');
  const { mutate, isPending, error, variables } = useConnect({
    mutation: { onSuccess: onConnected },
  });
  const asked =
    isPending && typeof variables.connector === 'object' ? variables.connector.uid : undefined;

  function play(connector: Connector) {
    if (sessionWallet) demoWalletStore.select(sessionWallet);
    mutate({ connector });
  }

  return (
    <div className="flex flex-col gap-3">
      <p>{t('connectText')}</p>
      {error && !isRejection(error) && (
        <NotificationBanner tone="bad" live title={t('failed')}>
          {sentence(decodeFailure(error))}
        </NotificationBanner>
      )}
      {demo && demoConnector && sessionWallet && (
        <Button pending={asked === demoConnector.uid} onClick={() => play(demoConnector)}>
          {demoConnector.name}
        </Button>
      )}
      <WalletChoices
        pending={asked}
        label={(name) => name}
        onChoose={(connector) => mutate({ connector })}
      />
    </div>
  );
}

export function SignOutButton() {
  const t = useTranslations('tx.wallet');
  const [pending, setPending] = useState(false);
  const { mutate: disconnect } = useDisconnect();

  async function leave() {
    setPending(true);
    disconnect({});
    await signOut({ redirect: false });
    window.location.assign('/');
  }

  return (
    <Button
      tone="quiet"
      pending={pending}
      pendingLabel={t('signingOut')}
      onClick={() => void leave()}
    >
      {t('signOut')}
    </Button>
  );
}
