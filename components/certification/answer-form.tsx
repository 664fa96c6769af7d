'use client';

import { useTranslations } from 'next-intl';

import { useForm } from '@/components/enact/use-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { answerRequest } from '@/lib/features/certification/actions';

/** The provider's answer to what the certifiers asked; documents that were handed in for it go along. */
export function AnswerForm({ requestId }: { requestId: string }) {
  const t = useTranslations('certification.answer');
  const { submit, isDone, errors, field } = useForm(answerRequest, { id: 'answer' });
  if (isDone)
    return (
      <NotificationBanner tone="good" title={t('done')} live>
        {t('doneText')}
      </NotificationBanner>
    );
  return (
    <form action={submit} noValidate id="answer">
      <FormStack>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="requestId" value={requestId} />
        <TextArea {...field('answer')} label={t('fieldLabel')} maxLength={4_000} />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
