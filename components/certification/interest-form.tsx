'use client';

import { useTranslations } from 'next-intl';

import { useForm } from '@/components/enact/use-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { Radios } from '@/components/ui/radios';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { declareInterest } from '@/lib/features/certification/actions';

/** Asked before anything of a case is shown for reading. */
export function InterestForm({ provider }: { provider: string }) {
  const t = useTranslations('certification.interest');
  const { submit, errors, field } = useForm(declareInterest, { id: 'interest' });
  return (
    <form action={submit} noValidate id="interest">
      <FormStack>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="provider" value={provider} />
        <Radios
          {...field('conflict')}
          legend={t('legend')}
          items={[
            { value: 'none', label: t('none') },
            {
              value: 'conflict',
              label: t('conflict'),
              hint: t('conflictHint'),
              reveal: (
                <TextArea
                  {...field('statement')}
                  label={t('statement')}
                  hint={t('statementHint')}
                  rows={3}
                  maxLength={2_000}
                />
              ),
            },
          ]}
        />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
