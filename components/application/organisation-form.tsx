'use client';

import { useTranslations } from 'next-intl';

import { TextField } from '@/components/ui/text-field';

import { DraftForm, type DraftPage } from './draft-form';

/** Who applies, and who can be written to. */
export function OrganisationForm({ page }: { page: DraftPage }) {
  const t = useTranslations('application.field');
  const labels = {
    name: t('name'),
    registrationNumber: t('registrationNumber'),
    website: t('website'),
    contactName: t('contactName'),
    contactEmail: t('contactEmail'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => (
        <>
          <TextField {...field('name')} label={labels.name} autoComplete="organization" />
          <TextField
            {...field('registrationNumber')}
            label={labels.registrationNumber}
            hint={t('registrationNumberHint')}
            width="sm"
          />
          <TextField
            {...field('website')}
            label={labels.website}
            optional
            type="url"
            autoComplete="url"
          />
          <TextField {...field('contactName')} label={labels.contactName} autoComplete="name" />
          <TextField
            {...field('contactEmail')}
            label={labels.contactEmail}
            type="email"
            autoComplete="email"
          />
        </>
      )}
    </DraftForm>
  );
}
