'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { useConnection, useSwitchChain } from 'wagmi';

import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import { programmeChain } from '@/lib/chain/chain';
import { demoWalletStore } from '@/lib/chain/demo-wallet-store';

import { useProgramme } from './use-programme';
import { ConnectChoices } from './wallet-button';

/**
 * What stands between the person and a signature, above every desk: no wallet, the wrong network, or another account than
 * the one that signed in. Nothing is switched without being asked.
 */
export function ChainGuard() {
  const t = useTranslations('tx.guard');
  const { deployment, sessionWallet } = useProgramme();
  const { address, chainId, status, connector } = useConnection();
  const hydrated = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  const network = programmeChain(deployment.chainId, '').name;

  if (!hydrated || !sessionWallet || status === 'reconnecting' || status === 'connecting')
    return null;
  if (!address)
    return (
      <NotificationBanner tone="info" title={t('notConnected')}>
        <p>{t('notConnectedText', { session: short(sessionWallet) })}</p>
        <Details summary={t('connect')}>
          <ConnectChoices />
        </Details>
      </NotificationBanner>
    );
  if (chainId !== deployment.chainId)
    return (
      <NotificationBanner
        tone="warn"
        live
        title={t('wrongChain')}
        action={<SwitchButton chainId={deployment.chainId} network={network} />}
      >
        {t('wrongChainText', { network })}
      </NotificationBanner>
    );
  if (address !== sessionWallet)
    return (
      <NotificationBanner
        tone="warn"
        live
        title={t('otherWallet')}
        action={
          <>
            {connector?.id === 'demo' && (
              <Button tone="secondary" onClick={() => demoWalletStore.select(sessionWallet)}>
                {t('switchBack', { session: short(sessionWallet) })}
              </Button>
            )}
            <TextLink href="/sign-in?switch=1">
              {t('signInAs', { wallet: short(address) })}
            </TextLink>
          </>
        }
      >
        {t('otherWalletText', { session: short(sessionWallet), wallet: short(address) })}
      </NotificationBanner>
    );
  return null;
}

function SwitchButton({ chainId, network }: { chainId: number; network: string }) {
  const t = useTranslations('tx.guard');
  const { mutate, isPending, isError } = useSwitchChain();
  return (
    <>
      <Button pending={isPending} onClick={() => mutate({ chainId })}>
        {t('switch', { network })}
      </Button>
      {isError && <p role="alert">{t('switchFailed', { network })}</p>}
    </>
  );
}

const noSubscription = () => () => {};

function short(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
