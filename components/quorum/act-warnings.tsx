import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import type { SafeTransaction } from '@/lib/chain/safe-transaction';

/** What an owner should not overlook before signing; nothing for a plain call that the portal can decode. */
export function ActWarnings({
  transaction,
  decoded,
}: {
  transaction: SafeTransaction;
  decoded: boolean;
}) {
  const t = useTranslations('quorum.warn');
  const { operation, safeTxGas, baseGas, gasPrice, refundReceiver } = transaction;
  return (
    <>
      {operation === 1 ? (
        <NotificationBanner tone="bad" title={t('delegateTitle')}>
          {t('delegate')}
        </NotificationBanner>
      ) : (
        !decoded && (
          <NotificationBanner tone="bad" title={t('undecodedTitle')}>
            {t('undecoded')}
          </NotificationBanner>
        )
      )}
      {(safeTxGas > 0n || baseGas > 0n || gasPrice > 0n) && (
        <NotificationBanner tone="warn" title={t('refundTitle')}>
          {t('refund', { receiver: refundReceiver })}
        </NotificationBanner>
      )}
    </>
  );
}
