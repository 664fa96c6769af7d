'use client';

import { useTranslations } from 'next-intl';

import { Checkboxes } from '@/components/ui/checkboxes';

import { DraftForm, type DraftPage } from './draft-form';

/** That the stake was read, and which one. */
export function StakeForm({ page, amount }: { page: DraftPage; amount: bigint }) {
  const t = useTranslations('application.field');
  return (
    <DraftForm page={page} labels={{ understood: t('amount'), amount: t('amount') }}>
      {(field) => {
        const { name, error, defaultValue } = field('understood');
        const isSame = field('amount').defaultValue === amount.toString();
        return (
          <>
            <input type="hidden" name="amount" value={amount.toString()} />
            <Checkboxes
              name={name}
              error={error}
              legend={<span className="sr-only">{t('amount')}</span>}
              items={[{ value: 'yes', label: t('understood') }]}
              defaultValues={defaultValue && isSame ? [defaultValue] : []}
            />
          </>
        );
      }}
    </DraftForm>
  );
}
