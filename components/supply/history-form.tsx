import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Details } from '@/components/ui/details';
import { Select } from '@/components/ui/select';
import { DEFAULT_RANGE, RANGES, type RangeName } from '@/lib/features/supply/days';
import type { HistoryQuery } from '@/lib/features/supply/history-api';
import { GROUPS, MEASURES } from '@/lib/features/supply/series';
import { getPathname } from '@/lib/i18n/navigation';
import { className } from './classes';
import { regionName } from './regions';

/** A plain GET form: what is chosen stands in the address, and no script is needed. */
export function HistoryForm({
  query,
  regions,
  classes,
}: {
  query: HistoryQuery;
  regions: string[];
  classes: string[];
}) {
  const t = useTranslations('supply.public.history');
  const filter = useTranslations('supply.public.filter');
  const locale = useLocale();
  return (
    <form
      method="get"
      action={getPathname({ href: '/supply/history', locale })}
      aria-label={t('form')}
      className="mb-8 flex flex-col gap-4"
      data-print="hide"
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          name="measure"
          label={t('measure')}
          defaultValue={query.measure ?? 'certified'}
          options={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
        />
        <Select
          name="group"
          label={t('group')}
          defaultValue={query.group ?? 'total'}
          options={GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <Select
          name="range"
          label={t('range')}
          defaultValue={query.range ?? DEFAULT_RANGE}
          options={(Object.keys(RANGES) as RangeName[]).map((value) => ({
            value,
            label: t(`ranges.${value}`),
          }))}
        />
        <Select
          name="region"
          label={filter('region')}
          defaultValue={query.region ?? ''}
          placeholder={filter('anyRegion')}
          options={withChosen(regions, query.region).map((value) => ({
            value,
            label: regionName(value),
          }))}
        />
        <Select
          name="class"
          label={filter('class')}
          defaultValue={query.class ?? ''}
          placeholder={filter('anyClass')}
          options={withChosen(classes, query.class).map((value) => ({
            value,
            label: className(value),
          }))}
        />
        <Select
          name="tier"
          label={filter('tier')}
          defaultValue={query.tier ? String(query.tier) : ''}
          placeholder={filter('anyTier')}
          options={['1', '2', '3', '4'].map((tier) => ({
            value: tier,
            label: filter('tierLine', { tier }),
          }))}
        />
        <Button type="submit" tone="secondary">
          {t('submit')}
        </Button>
      </div>
      <Details summary={t('days')} open={query.from !== undefined}>
        <p className="mb-3 text-sm text-muted">{t('daysHint')}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField name="from" label={t('from')} defaultValue={query.from ?? ''} />
          <DateField name="to" label={t('to')} defaultValue={query.to ?? ''} />
        </div>
      </Details>
    </form>
  );
}

/** A choice without supply still stands in the list, or the form would show another than the page. */
function withChosen(options: string[], chosen: string | undefined): string[] {
  return chosen && !options.includes(chosen) ? [...options, chosen] : options;
}
