'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useForm, type FormField } from '@/components/enact/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { FormOutcome } from '@/lib/core/result';
import type { Proposed } from '@/lib/features/quorum/schema';

export type ProposeAction = (
  previous: FormOutcome<Proposed> | undefined,
  form: FormData,
) => Promise<FormOutcome<Proposed>>;

/** A form that puts a transaction before the owners. No wallet is needed until somebody signs; it works without scripts. */
export function ProposalForm({
  id,
  action,
  hidden,
  submitLabel,
  tone,
  initial,
  children,
}: {
  /** Unique on the page. */
  id: string;
  action: ProposeAction;
  /** What the form is about. */
  hidden: Record<string, string>;
  submitLabel: string;
  tone?: 'primary' | 'secondary' | 'destructive';
  initial?: Record<string, string>;
  children?: (field: (name: string) => FormField) => ReactNode;
}) {
  const t = useTranslations('quorum.propose');
  const { submit, done, errors, field } = useForm(action, { id, ...(initial && { initial }) });
  if (done)
    return (
      <NotificationBanner live tone="good" title={t('done')}>
        <p className="mb-4">{t('doneText')}</p>
        <ButtonLink href={`/office/quorum/${done.safe}/${done.safeTxHash}`}>
          {t('doneLink')}
        </ButtonLink>
      </NotificationBanner>
    );
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={errors} />
      <form id={id} action={submit} noValidate>
        <FormStack>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children?.(field)}
          <TextArea {...field('reason')} label={t('note')} hint={t('noteHint')} maxLength={4_000} />
          <ButtonRow>
            <SubmitButton pendingLabel={t('proposing')} {...(tone && { tone })}>
              {submitLabel}
            </SubmitButton>
          </ButtonRow>
        </FormStack>
      </form>
    </div>
  );
}
