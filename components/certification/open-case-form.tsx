'use client';

import { useTranslations } from 'next-intl';

import { useForm } from '@/components/enact/use-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { SubmitButton } from '@/components/ui/submit-button';
import { openCase } from '@/lib/features/certification/actions';
import type { Tier } from '@/lib/features/certification/rules';

import { TierRadios } from './tier-radios';

/** Begins a reading; `tier` is what the provider has now, to start from. */
export function OpenCaseForm({ provider, tier }: { provider: string; tier: Tier | undefined }) {
  const t = useTranslations('certification.open');
  const { submit, errors, field } = useForm(openCase, {
    id: 'open',
    initial: tier ? { tier: String(tier) } : {},
  });
  return (
    <form action={submit} noValidate id="open">
      <FormStack>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="provider" value={provider} />
        <TierRadios {...field('tier')} legend={t('legend')} hint={t('hint')} />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
