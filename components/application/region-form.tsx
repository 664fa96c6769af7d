'use client';

import { useTranslations } from 'next-intl';

import { Combobox } from '@/components/ui/combobox';
import type { Option } from '@/components/ui/select';

import { DraftForm, type DraftPage } from './draft-form';

/** The one region of all sites. */
export function RegionForm({ page, regions }: { page: DraftPage; regions: Option[] }) {
  const t = useTranslations('application.field');
  return (
    <DraftForm page={page} labels={{ region: t('region') }}>
      {(field) => <Combobox {...field('region')} label={t('region')} options={regions} />}
    </DraftForm>
  );
}
