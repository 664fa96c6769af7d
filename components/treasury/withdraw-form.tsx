'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import { proposeWithdrawal } from '@/lib/features/reserve/actions';
import { formatMoney } from '@/lib/i18n/amounts';

import { changesOf, type Books } from './changes';
import { PaperField } from './paper-field';

/** The treasurer schedules the withdrawal of surplus. */
export function WithdrawForm({ books, limit, to }: { books: Books; limit: bigint; to: string }) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: proposeWithdrawal,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'reserve.withdrawal-proposed'
            ? changesOf(books, { assets: books.assets - BigInt(recorded.body.amount) }, t, locale)
            : [],
      }),
  });
  return (
    <DecisionForm id="withdraw" decision={decision} submitLabel={t('withdrawSubmit')}>
      {(field) => (
        <>
          <NumberField
            {...field('amount')}
            label={t('withdrawAmount')}
            hint={t('withdrawHint', { limit: formatMoney(limit, books.money, locale) })}
            suffix={books.money.symbol}
          />
          <TextField
            {...field('to')}
            label={t('withdrawTo')}
            defaultValue={to}
            width="full"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
          />
          <PaperField {...field('documentId')} act="withdraw" />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
