import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { Select, type Option } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';

import { FILTER_STATUSES, type FilterValues } from './filter';

/** A plain GET form: the choice stands in the address, and it works before scripts run. */
export function ProviderFilter({ values, regions }: { values: FilterValues; regions: Option[] }) {
  const t = useTranslations('providers.desk');
  const common = useTranslations('common');
  const isFiltered = values.status !== undefined || values.region !== undefined;
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-6 gap-y-4" data-print="hide">
      <Select
        name="status"
        label={t('column.status')}
        defaultValue={values.status ?? ''}
        placeholder={t('anyStatus')}
        options={FILTER_STATUSES.map((status) => ({
          value: status,
          label: status === 'RENEWAL_DUE' ? t('renewalDue') : t(`status.${status}`),
        }))}
      />
      <Select
        name="region"
        label={t('column.region')}
        defaultValue={values.region ?? ''}
        placeholder={t('anyRegion')}
        options={regions}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" tone="secondary">
          {t('filter')}
        </Button>
        {isFiltered && <TextLink href="/office/providers#all">{common('clearFilters')}</TextLink>}
      </div>
    </form>
  );
}
