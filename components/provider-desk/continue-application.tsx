'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

import { useEnact } from '@/components/enact/use-enact';
import { useReview } from '@/components/enact/use-review';
import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import type { RecordedDecision } from '@/lib/enactment/steps';

/**
 * Filed and never sent: the wallet was closed, or it refused. Rendered without `unsent` too, so that the transaction
 * started here is told to its end after the page has caught up.
 */
export function ContinueApplication({
  unsent,
  atOnce = false,
}: {
  unsent: RecordedDecision<'provider.applied'> | undefined;
  /** Opens the review by itself: for who has just pressed the button that files it. */
  atOnce?: boolean;
}) {
  const t = useTranslations('providers.desk.status');
  const text = useTranslations('providers.desk.unsent');
  const { transaction, carryOut } = useEnact();
  const review = useReview();
  const begun = transaction.state.phase !== 'draft';
  const asked = useRef(false);
  useEffect(() => {
    if (!atOnce || !unsent || asked.current) return;
    asked.current = true;
    // A reload must not ask again.
    window.history.replaceState(null, '', window.location.pathname);
    void carryOut(unsent, review(unsent));
  }, [atOnce, unsent, carryOut, review]);
  return (
    <div className="flex flex-col gap-4 empty:hidden">
      <TransactionStatus transaction={transaction} />
      {unsent && !begun && (
        <NotificationBanner
          tone="warn"
          title={text('title')}
          action={
            <Button onClick={() => void carryOut(unsent, review(unsent))}>{text('send')}</Button>
          }
        >
          {text('text', { status: t('APPLIED') })}
        </NotificationBanner>
      )}
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
