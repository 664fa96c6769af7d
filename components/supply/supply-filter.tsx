import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import type { SupplyFilter as Filter } from '@/lib/features/supply/schema';
import { className } from './classes';
import { regionName } from './regions';
import { getPathname } from '@/lib/i18n/navigation';

/** A plain GET form: what is chosen stands in the address, and no script is needed. */
export function SupplyFilter({
  filter,
  regions,
  classes,
}: {
  filter: Filter;
  /** What there is to choose from: regions and classes that have supply. */
  regions: string[];
  classes: string[];
}) {
  const locale = useLocale();
  const t = useTranslations('supply.public.filter');
  const common = useTranslations('common');
  return (
    <form
      method="get"
      action={getPathname({ href: '/supply/search', locale })}
      aria-label={t('title')}
      className="flex flex-wrap items-end gap-x-6 gap-y-4"
      data-print="hide"
    >
      <Select
        name="region"
        label={t('region')}
        defaultValue={filter.region ?? ''}
        placeholder={t('anyRegion')}
        options={withChosen(regions, filter.region).map((code) => ({
          value: code,
          label: regionName(code),
        }))}
      />
      <Select
        name="class"
        label={t('class')}
        defaultValue={filter.classId ?? ''}
        placeholder={t('anyClass')}
        options={withChosen(classes, filter.classId).map((classId) => ({
          value: classId,
          label: className(classId),
        }))}
      />
      <Select
        name="tier"
        label={t('tier')}
        defaultValue={filter.tier ? String(filter.tier) : ''}
        placeholder={t('anyTier')}
        options={['1', '2', '3', '4'].map((tier) => ({
          value: tier,
          label: t('tierLine', { tier }),
        }))}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" tone="secondary">
          {t('submit')}
        </Button>
        {(filter.region || filter.classId || filter.tier) && (
          <TextLink href="/supply">{common('clearFilters')}</TextLink>
        )}
      </div>
    </form>
  );
}

/** A choice without supply still stands in the list, or the form would show another than the page. */
function withChosen(options: string[], chosen: string | undefined): string[] {
  return chosen && !options.includes(chosen) ? [...options, chosen] : options;
}
