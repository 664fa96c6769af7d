'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { Address } from 'viem';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NumberField } from '@/components/ui/number-field';
import { approveStep } from '@/components/web3/approve-step';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useDeployment } from '@/components/web3/use-programme';
import { useTransaction } from '@/components/web3/use-transaction';
import { readAmount } from '@/lib/core/parse-amount';
import { toDecimalString } from '@/lib/core/units';
import { depositStake } from '@/lib/features/providers/calls';
import { formatMoney } from '@/lib/i18n/amounts';

const FIELD = 'stake-amount';

/** Approval and deposit, one after the other in one dialog. Needs no decision of the city and so no record. */
export function DepositForm({
  provider,
  stake,
  short,
  balance,
  money,
}: {
  provider: Address;
  stake: bigint;
  /** What is missing; the amount to begin with. */
  short: bigint;
  /** What the wallet holds. */
  balance: bigint;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('providers.desk.deposit');
  const fields = useTranslations('errors.fields');
  const locale = useLocale();
  const deployment = useDeployment();
  const transaction = useTransaction();
  const [error, setError] = useState<string>();
  const amountText = (value: bigint) => formatMoney(value, money, locale);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('amount');
    const { amount, problem } = readAmount(typeof typed === 'string' ? typed : '', money.decimals);
    if (problem !== undefined) {
      setError(fields(problem as 'notAnAmount'));
      return;
    }
    if (amount > balance) {
      setError(t('aboveBalance', { balance: amountText(balance) }));
      return;
    }
    setError(undefined);
    transaction.start({
      review: {
        sentence: t('review', { amount: amountText(amount) }),
        changes: [
          { label: t('stake'), before: amountText(stake), after: amountText(stake + amount) },
          { label: t('wallet'), before: amountText(balance), after: amountText(balance - amount) },
        ],
        warnings: [t('locked')],
      },
      steps: [
        approveStep({
          label: t('approve', { amount: amountText(amount) }),
          token: deployment.addresses.SettlementAsset,
          contract: 'SettlementAsset',
          spender: deployment.addresses.ProviderRegistry,
          amount,
        }),
        { label: t('submit'), call: depositStake(deployment, provider, amount) },
      ],
    });
  };

  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={error ? [{ href: `#${FIELD}`, text: error }] : []} />
      <TransactionStatus transaction={transaction} />
      <form onSubmit={onSubmit} noValidate>
        <FormStack>
          <NumberField
            // The suggestion follows the stake once the record has it.
            key={String(stake)}
            id={FIELD}
            name="amount"
            label={t('amount')}
            hint={t('amountHint', { balance: amountText(balance) })}
            suffix={money.symbol}
            error={error}
            defaultValue={
              short > 0n ? toDecimalString(short, money.decimals, Math.min(2, money.decimals)) : ''
            }
          />
          <ButtonRow>
            <Button type="submit">{t('submit')}</Button>
          </ButtonRow>
        </FormStack>
      </form>
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
