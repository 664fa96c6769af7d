'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { useSpan } from '@/components/providers/use-span';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useDeployment } from '@/components/web3/use-programme';
import { useTransaction } from '@/components/web3/use-transaction';
import { toDecimalString } from '@/lib/core/units';
import { commitCapacity } from '@/lib/features/providers/calls';
import type { CommitmentDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';

import { readPromise, type PromiseProblem } from './read-promise';

const PERIOD = 'commitment-period';
const HOURS = 'commitment-hours';

/** The provider's own promise for one period: no decision of the city and so no record. */
export function CommitForm({ periods }: { periods: CommitmentDto[] }) {
  const t = useTranslations('commitments.desk.form');
  const fields = useTranslations('errors.fields');
  const locale = useLocale();
  const span = useSpan();
  const deployment = useDeployment();
  const transaction = useTransaction();
  const [chosen, setChosen] = useState(periods[0]?.period);
  const [problem, setProblem] = useState<PromiseProblem>();
  const commitment = periods.find(({ period }) => period === chosen) ?? periods[0];
  if (!commitment) return null;
  const hours = (value: bigint) => formatHours(value, locale);
  const { committed, sold, capacity } = commitment;

  const inWords = (found: PromiseProblem): string => {
    switch (found.kind) {
      case 'typed':
        return fields(found.problem as 'notAnAmount');
      case 'closed':
        return t(`closed.${found.refusal}`);
      case 'over-capacity':
        return t('overCapacity', { capacity: hours(capacity) });
      case 'below-sold':
        return t('belowSold', { sold: hours(sold) });
      case 'unchanged':
        return t('unchanged');
    }
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('hours');
    const read = readPromise(typeof typed === 'string' ? typed : '', commitment, new Date());
    setProblem(read.problem);
    if (read.amount === undefined) return;
    const { amount } = read;
    transaction.start({
      review: {
        sentence:
          amount === 0n
            ? t('reviewNone', { span: span(commitment.period) })
            : t('review', { hours: hours(amount), span: span(commitment.period) }),
        changes: [
          { label: t('committed'), before: hours(committed), after: hours(amount) },
          { label: t('free'), before: hours(commitment.free), after: hours(amount - sold) },
        ],
        warnings: [t('fixed')],
      },
      call: commitCapacity(deployment, commitment.period, amount),
    });
  };

  const error = problem && inWords(problem);
  const isAboutPeriod = problem?.kind === 'closed';
  return (
    <div className="flex flex-col gap-6">
      <h3 className="text-lg">{t('title')}</h3>
      <ErrorSummary
        errors={error ? [{ href: `#${isAboutPeriod ? PERIOD : HOURS}`, text: error }] : []}
      />
      <TransactionStatus transaction={transaction} />
      <form onSubmit={onSubmit} noValidate>
        <FormStack>
          <Select
            id={PERIOD}
            name="period"
            label={t('period')}
            error={isAboutPeriod ? error : undefined}
            value={String(commitment.period)}
            onChange={(event) => {
              setChosen(Number(event.target.value));
              setProblem(undefined);
            }}
            options={periods.map((each) => ({
              value: String(each.period),
              label: span(each.period),
            }))}
          />
          <NumberField
            // Each period begins with its own promise, and with the new one once the record has it.
            key={`${commitment.period} ${committed}`}
            id={HOURS}
            name="hours"
            label={t('hours')}
            hint={t('hoursHint', { capacity: hours(capacity) })}
            suffix={t('unit')}
            error={isAboutPeriod ? undefined : error}
            defaultValue={committed > 0n ? toDecimalString(committed, 18) : ''}
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
