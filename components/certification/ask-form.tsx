'use client';

import { useTranslations } from 'next-intl';

import { useForm } from '@/components/enact/use-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { NumberField } from '@/components/ui/number-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { askProvider } from '@/lib/features/certification/actions';
import type { ItemKey } from '@/lib/features/certification/rules';

const DAYS = 14;

/** Asks the provider for what is missing. Items that were found missing are ticked to start with. */
export function AskForm({
  caseId,
  items,
  missing,
}: {
  caseId: string;
  items: ItemKey[];
  missing: ItemKey[];
}) {
  const t = useTranslations('certification');
  const desk = useTranslations('providers.desk');
  const { submit, done, errors, field } = useForm(askProvider, {
    id: 'ask',
    initial: { days: String(DAYS) },
  });
  if (done)
    return (
      <NotificationBanner title={t('request.asked')} live>
        {t('request.askedText')}
      </NotificationBanner>
    );
  return (
    <form action={submit} noValidate id="ask">
      <FormStack>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="caseId" value={caseId} />
        <TextArea
          {...field('question')}
          label={t('request.question')}
          hint={t('request.questionHint')}
          maxLength={4_000}
        />
        <Checkboxes
          name="items"
          id="ask-items"
          legend={t('request.items')}
          defaultValues={missing}
          items={items.map((item) => ({ value: item, label: t(`item.${item}.title`) }))}
        />
        <NumberField
          {...field('days')}
          label={t('request.days')}
          suffix={desk('unit.days')}
          decimals={false}
        />
        <div>
          <SubmitButton>{t('request.submit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
