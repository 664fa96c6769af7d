'use client';

import { useLocale, useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useDeployment } from '@/components/web3/use-programme';
import { useTransaction } from '@/components/web3/use-transaction';
import { expire } from '@/lib/features/grants/calls';
import { formatHours } from '@/lib/i18n/amounts';

/** Ends an award whose time is over; anyone may, so it needs no decision. */
export function ExpireButton({ awardId, left }: { awardId: string; left: bigint }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const deployment = useDeployment();
  const transaction = useTransaction();
  return (
    <div className="flex flex-col items-start gap-4">
      <TransactionStatus transaction={transaction} />
      <Button
        onClick={() =>
          transaction.start({
            review: {
              sentence: t('expireReview', { id: awardId, hours: formatHours(left, locale) }),
            },
            call: expire(deployment, BigInt(awardId)),
          })
        }
      >
        {t('expireButton')}
      </Button>
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
