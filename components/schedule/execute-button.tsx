'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useDeployment } from '@/components/web3/use-programme';
import { useTransaction } from '@/components/web3/use-transaction';
import { executeCall, type EncodedCall } from '@/lib/chain/operations';

/** Runs an act whose time has come. AccessManager lets only the wallet that scheduled it. */
export function ExecuteButton({
  operation,
  sentence,
}: {
  operation: EncodedCall;
  sentence: string;
}) {
  const t = useTranslations('schedule');
  const deployment = useDeployment();
  const transaction = useTransaction();
  return (
    <div className="flex flex-col items-start gap-4">
      <TransactionStatus transaction={transaction} />
      <Button
        onClick={() =>
          transaction.start({
            review: { sentence: t('executeReview', { act: sentence }) },
            call: executeCall(deployment, operation),
          })
        }
      >
        {t('execute')}
      </Button>
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
