'use client';

import { useTranslations } from 'next-intl';
import type { Connector } from 'wagmi';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

import { useWallets } from './use-wallets';

/** The wallets of this browser as buttons; what to do when there is none. */
export function WalletChoices({
  pending,
  label,
  onChoose,
}: {
  /** The wallet that is being asked. */
  pending?: string;
  /** What the button says for a wallet of that name. */
  label: (name: string) => string;
  onChoose: (connector: Connector) => void;
}) {
  const t = useTranslations('tx.wallet');
  const wallets = useWallets();
  if (wallets.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <ul className="flex flex-col gap-3">
      {wallets.map((wallet) => (
        <li key={wallet.uid}>
          <Button
            tone="secondary"
            className="w-full justify-start sm:w-auto sm:min-w-80"
            pending={pending === wallet.uid}
            pendingLabel={t('connecting')}
            onClick={() => onChoose(wallet)}
          >
            {wallet.icon && <WalletIcon src={wallet.icon} />}
            {label(wallet.id === 'injected' ? t('browser') : wallet.name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** EIP-6963 icons are data URIs; anything else would be a request to a stranger. */
function WalletIcon({ src }: { src: string }) {
  if (!src.startsWith('data:image/')) return null;
  return (
    <span
      aria-hidden="true"
      className="size-5 bg-contain bg-center bg-no-repeat"
      style={{ backgroundImage: `url("${src.trim()}")` }}
    />
  );
}
