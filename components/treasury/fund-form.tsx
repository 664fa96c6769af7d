'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import { fundReserve } from '@/lib/features/reserve/actions';

import { changesOf, type Books } from './changes';
import { PaperField } from './paper-field';

/** The treasurer pays settlement assets into the reserve. */
export function FundForm({ books }: { books: Books }) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: fundReserve,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'reserve.funded'
            ? changesOf(books, { assets: books.assets + BigInt(recorded.body.amount) }, t, locale)
            : [],
      }),
  });
  return (
    <DecisionForm id="fund" decision={decision} submitLabel={t('fundSubmit')}>
      {(field) => (
        <>
          <NumberField {...field('amount')} label={t('fundAmount')} suffix={books.money.symbol} />
          <TextField
            {...field('source')}
            label={t('fundSource')}
            hint={t('fundSourceHint')}
            maxLength={200}
          />
          <PaperField {...field('documentId')} act="fund" />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
