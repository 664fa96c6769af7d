'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { issueHours } from '@/lib/features/reserve/actions';
import { formatHours } from '@/lib/i18n/amounts';

import { changesOf, type Books } from './changes';
import { PaperField } from './paper-field';

/** The treasurer mints hours into the grant contract, as far as coverage bears it. */
export function IssueForm({ books, limit }: { books: Books; limit: bigint }) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: issueHours,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'reserve.hours-issued'
            ? changesOf(books, { supply: books.supply + BigInt(recorded.body.amount) }, t, locale)
            : [],
      }),
  });
  return (
    <DecisionForm id="issue" decision={decision} submitLabel={t('issueSubmit')}>
      {(field) => (
        <>
          <NumberField
            {...field('hours')}
            label={t('issueHours')}
            hint={t('issueHint', { limit: formatHours(limit, locale) })}
            suffix="CCH"
          />
          <PaperField {...field('documentId')} act="issue" />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
