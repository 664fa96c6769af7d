'use client';

import { useTranslations } from 'next-intl';

import { NumberField } from '@/components/ui/number-field';
import { Radios } from '@/components/ui/radios';
import { Select, type Option } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

import { DraftForm, type DraftPage } from './draft-form';

/** One class at one site. */
export function HardwareForm({
  page,
  sites,
  classes,
}: {
  page: DraftPage;
  sites: Option[];
  classes: Option[];
}) {
  const t = useTranslations('application.field');
  const labels = {
    siteId: t('siteId'),
    classId: t('classId'),
    units: t('units'),
    interconnect: t('interconnect'),
    year: t('year'),
  };
  const [only] = sites.length === 1 ? sites : [];
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => (
        <>
          {only ? (
            <input type="hidden" name="siteId" value={only.value} />
          ) : (
            <Radios {...field('siteId')} legend={labels.siteId} items={sites} />
          )}
          <Select {...field('classId')} label={labels.classId} options={classes} placeholder="" />
          <NumberField {...field('units')} label={labels.units} decimals={false} width="xs" />
          <TextField
            {...field('interconnect')}
            label={labels.interconnect}
            hint={t('interconnectHint')}
          />
          <NumberField
            {...field('year')}
            label={labels.year}
            hint={t('yearHint')}
            decimals={false}
            width="xs"
          />
        </>
      )}
    </DraftForm>
  );
}
