'use client';

import { useTranslations } from 'next-intl';

import { Radios } from '@/components/ui/radios';
import { TextArea } from '@/components/ui/text-area';

import { DraftForm, type DraftPage } from './draft-form';

/** Two questions that a yes does not decide. */
export function DeclarationsForm({ page }: { page: DraftPage }) {
  const t = useTranslations('application.field');
  const labels = {
    sanctions: t('sanctions'),
    sanctionsText: t('sanctionsText'),
    conflict: t('conflict'),
    conflictText: t('conflictText'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) =>
        (['sanctions', 'conflict'] as const).map((name) => (
          <Radios
            key={name}
            {...field(name)}
            legend={labels[name]}
            hint={t(`${name}Hint`)}
            items={[
              { value: 'NO', label: t('no') },
              {
                value: 'YES',
                label: t('yes'),
                reveal: (
                  <TextArea {...field(`${name}Text`)} label={labels[`${name}Text`]} rows={4} />
                ),
              },
            ]}
          />
        ))
      }
    </DraftForm>
  );
}
