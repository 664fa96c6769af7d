'use client';

import { useLocale, useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useDeployment } from '@/components/web3/use-programme';
import { useTransaction } from '@/components/web3/use-transaction';
import { completeExit, requestExit } from '@/lib/features/providers/calls';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** The way out, in its two acts. Both stay mounted, so that a transaction is told to its end. */
export function ExitActs({
  act,
  stake,
  capacity,
  exitableAt,
  blocked,
  money,
}: {
  /** What the registry accepts now; undefined when neither. */
  act: 'request' | 'complete' | undefined;
  stake: bigint;
  capacity: bigint;
  /** From when the stake may leave: requested already, or as it would be if requested now. */
  exitableAt: Date;
  /** Why completing is not possible yet. */
  blocked: string | undefined;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('providers.desk.exit');
  const locale = useLocale();
  const deployment = useDeployment();
  const transaction = useTransaction();
  const amount = formatMoney(stake, money, locale);
  const date = formatDate(exitableAt, locale, 'dateTime');
  const zero = formatHours(0n, locale);

  const request = () =>
    transaction.start({
      review: {
        sentence: t('requestReview', { date }),
        changes: [{ label: t('counts'), before: formatHours(capacity, locale), after: zero }],
        warnings: [t('requestWarning')],
      },
      call: requestExit(deployment),
    });
  const complete = () =>
    transaction.start({
      review: {
        sentence: t('completeReview', { amount }),
        changes: [{ label: t('stake'), before: amount, after: formatMoney(0n, money, locale) }],
      },
      call: completeExit(deployment),
    });

  return (
    <div className="flex flex-col gap-4">
      <TransactionStatus transaction={transaction} />
      {act === 'request' && (
        <>
          <ul className="max-w-prose list-disc ps-6">
            <li className="py-1">{t('loses', { h100e: formatHours(capacity, locale) })}</li>
            <li className="py-1">{t('stakeStays', { amount, date })}</li>
            <li className="py-1">{t('noReturn')}</li>
          </ul>
          <div>
            <Button tone="destructive" onClick={request}>
              {t('request')}
            </Button>
          </div>
        </>
      )}
      {act === 'complete' && (
        <>
          <p className="max-w-prose">{blocked ?? t('ready', { amount })}</p>
          <div>
            <Button onClick={complete} disabled={blocked !== undefined}>
              {t('complete')}
            </Button>
          </div>
        </>
      )}
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
