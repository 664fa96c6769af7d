'use client';

import { useTranslations } from 'next-intl';

import { ReasonField } from '@/components/enact/reason-field';
import { useForm } from '@/components/enact/use-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { closeCase, recallRequest, returnCase } from '@/lib/features/certification/actions';

const ACTS = { close: closeCase, recall: recallRequest, return: returnCase } as const;

/** What moves a case on for a reason alone: nothing goes to the chain, so it needs neither a wallet nor scripts. */
export function CaseReasonForm({ act, caseId }: { act: keyof typeof ACTS; caseId: string }) {
  const t = useTranslations('certification');
  const words = {
    close: { submit: t('close.submit'), done: t('status.CLOSED') },
    recall: { submit: t('request.recallSubmit'), done: t('request.recalled') },
    return: { submit: t('second.returnSubmit'), done: t('second.returned') },
  }[act];
  const form = useForm(ACTS[act], { id: act });
  if (form.isDone) return <NotificationBanner title={words.done} live />;
  return (
    <form action={form.submit} noValidate id={act}>
      <FormStack>
        <ErrorSummary errors={form.errors} />
        <input type="hidden" name="caseId" value={caseId} />
        <ReasonField {...form.field('reason')} carried="inLog" />
        <div>
          <SubmitButton tone={act === 'recall' ? 'secondary' : 'destructive'}>
            {words.submit}
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
