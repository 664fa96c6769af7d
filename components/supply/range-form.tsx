import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { RANGES, type RangeName } from '@/lib/features/supply/days';
import { getPathname } from '@/lib/i18n/navigation';

/** Only the time; what is chosen stands in the address. */
export function RangeForm({ action, chosen }: { action: string; chosen: RangeName | undefined }) {
  const t = useTranslations('supply.public.history');
  const locale = useLocale();
  return (
    <form
      method="get"
      action={getPathname({ href: action, locale })}
      aria-label={t('form')}
      className="mb-8 flex flex-wrap items-end gap-x-6 gap-y-4"
      data-print="hide"
    >
      <Select
        name="range"
        label={t('range')}
        defaultValue={chosen ?? '365d'}
        options={(Object.keys(RANGES) as RangeName[]).map((value) => ({
          value,
          label: t(`ranges.${value}`),
        }))}
      />
      <Button type="submit" tone="secondary">
        {t('submit')}
      </Button>
    </form>
  );
}
