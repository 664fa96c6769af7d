'use client';

import { useTranslations } from 'next-intl';

import { Combobox } from '@/components/ui/combobox';
import { NumberField } from '@/components/ui/number-field';
import type { Option } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

import { DraftForm, type DraftPage } from './draft-form';

/** One address where hardware stands, its law, and its power. */
export function SiteForm({ page, countries }: { page: DraftPage; countries: Option[] }) {
  const t = useTranslations('application.field');
  const labels = {
    name: t('siteName'),
    address: t('address'),
    country: t('country'),
    pue: t('pue'),
    gridZone: t('gridZone'),
    renewableShare: t('renewableShare'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => (
        <>
          <TextField {...field('name')} label={labels.name} hint={t('siteNameHint')} />
          <TextField
            {...field('address')}
            label={labels.address}
            hint={t('addressHint')}
            width="full"
            autoComplete="street-address"
          />
          <Combobox
            {...field('country')}
            label={labels.country}
            hint={t('countryHint')}
            options={countries}
          />
          <NumberField {...field('pue')} label={labels.pue} hint={t('pueHint')} width="xs" />
          <Combobox
            {...field('gridZone')}
            label={labels.gridZone}
            hint={t('gridZoneHint')}
            options={countries}
          />
          <NumberField
            {...field('renewableShare')}
            label={labels.renewableShare}
            hint={t('renewableShareHint')}
            suffix="%"
            decimals={false}
            width="xs"
          />
        </>
      )}
    </DraftForm>
  );
}
