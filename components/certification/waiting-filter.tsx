import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { Select, type Option } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { TURNS } from '@/lib/features/providers/rules';

import { CASE_KINDS, isFiltered, type WaitingFilterValues } from './waiting-filter-values';

/** A plain GET form: the choice stands in the address, and it works before scripts run. */
export function WaitingFilter({
  values,
  regions,
}: {
  values: WaitingFilterValues;
  regions: Option[];
}) {
  const t = useTranslations('providers.desk');
  const common = useTranslations('common');
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-3 gap-y-4" data-print="hide">
      <Select
        name="turn"
        label={t('column.turn')}
        defaultValue={values.turn ?? ''}
        placeholder={t('anyTurn')}
        options={TURNS.map((turn) => ({ value: turn, label: t(`turn.${turn}`) }))}
      />
      <Select
        name="kind"
        label={t('what')}
        defaultValue={values.kind ?? ''}
        placeholder={t('anyKind')}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Select
        name="in"
        label={t('column.region')}
        defaultValue={values.region ?? ''}
        placeholder={t('anyRegion')}
        options={regions}
      />
      <Select
        name="reader"
        label={t('reader')}
        defaultValue={values.mine ? 'me' : ''}
        placeholder={t('anyReader')}
        options={[{ value: 'me', label: t('readerMe') }]}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" tone="secondary">
          {t('filter')}
        </Button>
        {isFiltered(values) && (
          <TextLink href="/office/providers#waiting">{common('clearFilters')}</TextLink>
        )}
      </div>
    </form>
  );
}
