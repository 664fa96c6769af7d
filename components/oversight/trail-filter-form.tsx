import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DateField } from '@/components/ui/date-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TRAIL_GROUPS, type TrailFilter } from '@/lib/features/oversight/schema';

/** The filters stand in the address, so that a search can be kept and sent; works without scripts. */
export function TrailFilterForm({ filter }: { filter: TrailFilter }) {
  const t = useTranslations('audit.desk');
  return (
    <form method="get" className="mb-8 grid gap-5 sm:grid-cols-2 lg:grid-cols-4" role="search">
      <TextField name="q" label={t('search')} defaultValue={filter.q ?? ''} width="full" />
      <Select
        name="group"
        label={t('groupLabel')}
        defaultValue={filter.group}
        options={TRAIL_GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
      />
      <DateField name="from" label={t('from')} defaultValue={filter.from ?? ''} />
      <DateField name="to" label={t('to')} defaultValue={filter.to ?? ''} />
      <div className="flex flex-wrap gap-3 sm:col-span-full" data-print="hide">
        <Button type="submit">{t('find')}</Button>
        <ButtonLink href="/regulator" tone="quiet">
          {t('clear')}
        </ButtonLink>
      </div>
    </form>
  );
}
