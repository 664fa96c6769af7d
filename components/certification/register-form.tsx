'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { Combobox } from '@/components/ui/combobox';
import type { Option } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { registerProvider } from '@/lib/features/certification/actions';

/** Enters a provider that applied on paper. */
export function RegisterForm({ regions }: { regions: Option[] }) {
  const t = useTranslations('providers.desk');
  const review = useReview();
  const decision = useDecision({ decide: registerProvider, review });
  return (
    <DecisionForm id="register" decision={decision} submitLabel={t('registerSubmit')}>
      {(field) => (
        <>
          <TextField
            {...field('provider')}
            label={t('field.wallet')}
            hint={t('field.walletHint')}
            width="full"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField {...field('name')} label={t('field.name')} />
          <TextField
            {...field('registrationNumber')}
            label={t('field.registrationNumber')}
            hint={t('field.registrationNumberHint')}
          />
          <Combobox
            {...field('region')}
            label={t('field.region')}
            hint={t('field.regionHint')}
            options={regions}
          />
          <TextField
            {...field('contactEmail')}
            label={t('field.contactEmail')}
            type="email"
            autoComplete="off"
          />
          <TextField {...field('source')} label={t('field.source')} hint={t('field.sourceHint')} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
