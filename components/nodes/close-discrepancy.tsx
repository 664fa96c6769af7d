'use client';

import { useTranslations } from 'next-intl';

import { ReasonField } from '@/components/enact/reason-field';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { FormStack } from '@/components/ui/form-stack';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { closeDiscrepancy } from '@/lib/features/nodes/actions';

import { useAct } from './use-act';

/** A certifier's way to let a discrepancy stand, with the reason. */
export function CloseDiscrepancy({ id }: { id: string }) {
  const t = useTranslations('nodes.discrepancies');
  const words = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const { run, pending, error } = useAct(closeDiscrepancy);
  const key = error?.fields.reason;
  return (
    <Details summary={t('close')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
          run({ discrepancyId: id, reason });
        }}
      >
        <FormStack>
          <p className="text-muted">{t('closeLead')}</p>
          {error && !key && <p role="alert">{sentence(error)}</p>}
          <ReasonField
            carried="inLog"
            name="reason"
            id={`reason-${id}`}
            error={
              key && (words.has(key as 'invalid') ? words(key as 'invalid') : words('invalid'))
            }
          />
          <div>
            <Button type="submit" tone="secondary" pending={pending}>
              {t('confirm')}
            </Button>
          </div>
        </FormStack>
      </form>
    </Details>
  );
}
