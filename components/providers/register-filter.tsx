import { useLocale, useTranslations } from 'next-intl';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import type { ProviderFilter } from '@/lib/features/providers/schema';
import type { RegisterChoices } from './register-choices';
import { getPathname } from '@/lib/i18n/navigation';

/** A plain GET form: what is chosen stands in the address, and no script is needed. */
export function RegisterFilter({
  filter,
  choices,
}: {
  filter: ProviderFilter;
  choices: RegisterChoices;
}) {
  const locale = useLocale();
  const t = useTranslations('providers.public.filter');
  const status = useTranslations('providers.public.status');
  const tiers = useTranslations('providers.public.tiers');
  const common = useTranslations('common');
  const option = (label: (value: string) => string) => (value: string) => ({
    value,
    label: label(value),
  });
  return (
    <form
      method="get"
      action={getPathname({ href: '/providers/search', locale })}
      aria-label={t('title')}
      className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4"
      data-print="hide"
    >
      <TextField
        name="search"
        label={t('search')}
        defaultValue={filter.search ?? ''}
        width="sm"
        type="search"
        autoComplete="off"
        maxLength={80}
      />
      <Select
        name="status"
        label={t('status')}
        defaultValue={filter.status ?? ''}
        placeholder={t('anyStatus')}
        options={choices.statuses.map((value) => ({ value, label: status(value) }))}
      />
      <Select
        name="region"
        label={t('region')}
        defaultValue={filter.region ?? ''}
        placeholder={t('anyRegion')}
        options={choices.regions.map(option(regionName))}
      />
      <Select
        name="class"
        label={t('class')}
        defaultValue={filter.classId ?? ''}
        placeholder={t('anyClass')}
        options={choices.classes.map(option(className))}
      />
      <Select
        name="tier"
        label={t('tier')}
        defaultValue={filter.tier ? String(filter.tier) : ''}
        placeholder={t('anyTier')}
        options={choices.tiers.map((tier) => ({
          value: String(tier),
          label: tiers('line', { tier }),
        }))}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" tone="secondary">
          {t('submit')}
        </Button>
        {Object.keys(filter).length > 0 && (
          <TextLink href="/providers">{common('clearFilters')}</TextLink>
        )}
      </div>
    </form>
  );
}
