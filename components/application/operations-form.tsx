'use client';

import { useTranslations } from 'next-intl';

import { NumberField } from '@/components/ui/number-field';
import { Radios } from '@/components/ui/radios';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { ENGINES } from '@/lib/features/application/schema';

import { DraftForm, type DraftPage } from './draft-form';

/** Who answers at night, how it ran until now, and what runs the jobs. */
export function OperationsForm({ page }: { page: DraftPage }) {
  const t = useTranslations('application');
  const labels = {
    contactName: t('field.operatorName'),
    phone: t('field.phone'),
    email: t('field.email'),
    uptime: t('field.uptime'),
    uptimeMethod: t('field.uptimeMethod'),
    engine: t('field.engine'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => (
        <>
          <TextField
            {...field('contactName')}
            label={labels.contactName}
            hint={t('field.operatorNameHint')}
          />
          <TextField
            {...field('phone')}
            label={labels.phone}
            hint={t('field.phoneHint')}
            type="tel"
            width="sm"
          />
          <TextField {...field('email')} label={labels.email} type="email" />
          <NumberField
            {...field('uptime')}
            label={labels.uptime}
            hint={t('field.uptimeHint')}
            suffix="%"
            width="sm"
          />
          <TextArea
            {...field('uptimeMethod')}
            label={labels.uptimeMethod}
            hint={t('field.uptimeMethodHint')}
            rows={3}
          />
          <Radios
            {...field('engine')}
            legend={labels.engine}
            items={ENGINES.map((value) => ({ value, label: t(`engine.${value}`) }))}
          />
        </>
      )}
    </DraftForm>
  );
}
