'use client';

import { useTranslations } from 'next-intl';

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
}: {
  unsent: RecordedDecision<'provider.applied'> | undefined;
}) {
  const t = useTranslations('providers.desk.status');
  const text = useTranslations('providers.desk.unsent');
  const { transaction, carryOut } = useEnact();
  const review = useReview();
  const begun = transaction.state.phase !== 'draft';
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
