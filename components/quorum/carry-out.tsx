'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useTransaction } from '@/components/web3/use-transaction';
import { execTransaction } from '@/lib/chain/safe-call';
import type { OwnerSignature, SafeDomain, SafeTransaction } from '@/lib/chain/safe-transaction';

/** Sends what enough owners have signed. Any wallet could; the Safe looks at the signatures alone. */
export function CarryOut({
  domain,
  transaction: safeTransaction,
  signatures,
  sentence,
}: {
  domain: SafeDomain;
  transaction: SafeTransaction;
  /** Of owners of today. */
  signatures: OwnerSignature[];
  sentence: string;
}) {
  const t = useTranslations('quorum.execute');
  const transaction = useTransaction();
  return (
    <div className="flex flex-col items-start gap-4">
      <TransactionStatus transaction={transaction} />
      <Button
        onClick={() =>
          transaction.start({
            review: { sentence: t('review', { count: signatures.length, act: sentence }) },
            call: execTransaction(domain.safe, safeTransaction, signatures),
          })
        }
      >
        {t('submit')}
      </Button>
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
